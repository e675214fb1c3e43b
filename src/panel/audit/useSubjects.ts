import { useQuery } from '@tanstack/react-query';
import { useDataProvider, useLocale, useTranslate } from 'react-admin';
import type { PanelDataProvider } from '../providers/dataProvider';
import { useLabels } from '../schema/useLabels';
import { otherSubjects } from './choices';
import { inOrder, type Subject } from './inOrder';

/** What the record can be asked about, in the order of the reader's language: every register, and what is none. */
export const useSubjects = (): Subject[] => {
  const translate = useTranslate();
  const locale = useLocale();
  const labels = useLabels();
  const dataProvider = useDataProvider<PanelDataProvider>();
  const { data: registers = [] } = useQuery({
    queryKey: ['audit', 'registers'],
    queryFn: () => dataProvider.auditedRegisters(),
    staleTime: Infinity,
  });
  return inOrder(
    [
      ...registers.map(({ register, label }) => ({ value: register, label: labels.text(label) })),
      ...otherSubjects.map((value) => ({ value, label: translate(`audit.registers.${value}`) })),
    ],
    locale,
  );
};
