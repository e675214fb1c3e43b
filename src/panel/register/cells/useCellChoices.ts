import { useTranslate } from 'react-admin';
import type { FieldDescription } from '../../../shared/register-description';
import { isRegionField } from '../../providers/filters';
import { useStaff } from '../../layout/useStaff';
import { citiesOf, countiesOf, regionName } from '../../regions/regions';
import { useRegions } from '../../regions/useRegions';
import { useLabels } from '../../schema/useLabels';

export interface CellChoice {
  value: string;
  label: string;
}

/** What one chooses from where a value is not typed: codes with their words, yes and no, regions; null for the rest. */
export const useCellChoices = (
  field: FieldDescription,
  record: Record<string, unknown>,
): CellChoice[] | null => {
  const translate = useTranslate();
  const labels = useLabels();
  const regions = useRegions();
  const province = useStaff()?.scope.slice(0, 2) ?? '';
  if (field.values) return field.values.map((one) => ({ value: one.value, label: labels.text(one.label) }));
  if (field.type === 'boolean')
    return ['true', 'false'].map((value) => ({ value, label: translate(`ra.boolean.${value}`) }));
  if (!isRegionField(field.name)) return null;
  const named = (code: string) => ({
    value: code,
    label: regionName(regions, code, translate('regions.ownLevel')),
  });
  const cities = citiesOf(regions);
  if (field.name === 'cityCode') return cities.map((one) => named(one.code));
  if (field.name === 'countyCode') {
    const city = String(record.cityCode ?? record.countyCode ?? record.jurisdictionCode ?? '').slice(0, 4);
    return countiesOf(regions, city).map((one) => named(one.code));
  }
  const below = cities.flatMap((city) => [
    named(city.code),
    ...countiesOf(regions, city.code).map((one) => ({
      value: one.code,
      label: `${city.name} ${one.name}`,
    })),
  ]);
  return [named(province), ...below];
};
