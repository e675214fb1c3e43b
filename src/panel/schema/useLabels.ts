import { useLocale } from 'react-admin';
import { textIn, valueLabel } from './describe';
import { recordTitle } from './title';
import type { FieldDescription, OfferedRegister, Words } from '../../shared/register-description';
import { useSchema } from './useSchema';

/** The schema's words in the panel's present language. */
export const useLabels = () => {
  const locale = useLocale();
  const schema = useSchema();
  return {
    text: (text: Words | null | undefined) => textIn(text, locale),
    register: (description: OfferedRegister) => textIn(description.label, locale),
    field: (field: FieldDescription) => textIn(field.label, locale),
    value: (field: FieldDescription, code: string) => valueLabel(field, code, locale),
    title: (description: OfferedRegister, record: Record<string, unknown>) =>
      recordTitle(schema, description, record, locale),
  };
};
