import { useDataProvider, type RaRecord } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import type { FieldDescription } from '../../../shared/register-description';
import type { PanelDataProvider } from '../../providers/dataProvider';
import type { Draft } from './draft';

/** Fills a form with the values of a draft, and fetches the records that it names by their documentIds. */
export const useRestoreDraft = (fields: FieldDescription[]) => {
  const form = useFormContext();
  const dataProvider = useDataProvider<PanelDataProvider>();
  /** The draft's values as a form holds them; a record that is gone, or out of scope by now, is left empty. */
  const read = async ({ values }: Draft): Promise<Record<string, unknown>> => {
    const entries = fields
      .filter(({ name }) => name in values)
      .map(async (field) => [field.name, await behind(dataProvider, field, values[field.name])] as const);
    return Object.fromEntries(await Promise.all(entries));
  };
  const fill = (values: Record<string, unknown>) => {
    for (const [name, value] of Object.entries(values))
      form.setValue(name, value, { shouldDirty: true, shouldTouch: true });
  };
  return { read, fill };
};

const behind = async (
  dataProvider: PanelDataProvider,
  { relation }: FieldDescription,
  value: unknown,
): Promise<unknown> => {
  const ids = [value].flat().filter((one): one is string => typeof one === 'string' && one !== '');
  if (!relation || ids.length === 0) return value;
  const { data } = await dataProvider.getMany<RaRecord>(relation.register, { ids });
  return relation.multiple ? data : (data[0] ?? null);
};
