import { useTranslate } from 'react-admin';
import { useRegionName } from '../regions/useRegions';
import type { FieldDescription } from '../../shared/register-description';
import { useLabels } from '../schema/useLabels';
import { filterText } from './filterText';

/** Says a field's filter in the reader's words. */
export const useFilterText = (): ((field: FieldDescription, value: unknown) => string) => {
  const translate = useTranslate();
  const { value } = useLabels();
  const region = useRegionName();
  const words = {
    value,
    region,
    yes: translate('ra.boolean.true'),
    no: translate('ra.boolean.false'),
    empty: translate('filters.notFilled'),
    from: (day: string) => translate('filters.fromDay', { day }),
    to: (day: string) => translate('filters.toDay', { day }),
  };
  return (field, chosen) => filterText(field, chosen, words);
};
