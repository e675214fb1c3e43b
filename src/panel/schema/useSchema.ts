import { useQuery } from '@tanstack/react-query';
import { useDataProvider, useResourceContext } from 'react-admin';
import type { PanelDataProvider } from '../providers/dataProvider';
import { findRegister } from './describe';
import type { RegisterDescription } from './types';

const none: RegisterDescription[] = [];

/** All registers as the server describes them for this member of staff; empty until they are known. */
export const useSchema = (): RegisterDescription[] => {
  const dataProvider = useDataProvider<PanelDataProvider>();
  const { data } = useQuery({
    queryKey: ['schema'],
    queryFn: () => dataProvider.getSchema(),
    staleTime: Infinity,
  });
  return data ?? none;
};

/** The description of a register, by default of the page's; null until it is known or if there is none. */
export const useDescription = (register?: string): RegisterDescription | null => {
  const here = useResourceContext({ resource: register });
  return findRegister(useSchema(), here ?? '');
};
