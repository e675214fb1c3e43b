import { useTranslate } from 'react-admin';
import { useRegionName } from '../../regions/useRegions';
import type { FieldDescription } from '../../../shared/register-description';
import { useLabels } from '../../schema/useLabels';
import { filterText } from './filterText';

/** Says a field's filter in the reader's words. */
export const useFilterText = (): ((field: FieldDescription, value: unknown) => string) => {
  const translate = useTranslate();
  const { value } = useLabels();
  const region = useRegionName();
  return (field, chosen) => {
    const isDay = field.type === 'date' || field.type === 'datetime';
    return filterText(field, chosen, {
      value,
      region,
      yes: translate('ra.boolean.true'),
      no: translate('ra.boolean.false'),
      empty: translate('filters.notFilled'),
      filled: translate('lists.filters.filled'),
      chosen: (count) => translate('lists.filters.chosen', { smart_count: count }),
      from: (limit) =>
        isDay ? translate('filters.fromDay', { day: limit }) : translate('lists.filters.atLeast', { limit }),
      to: (limit) =>
        isDay ? translate('filters.toDay', { day: limit }) : translate('lists.filters.atMost', { limit }),
      period: (period) => translate(`lists.filters.periods.${period}`),
    });
  };
};
