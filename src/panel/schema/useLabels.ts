import { useLocale, useTranslate } from 'react-admin';
import { textIn, valueLabel, type RelatedRegister } from './describe';
import { recordTitle } from './title';
import type { FieldDescription, OfferedRegister, Words } from '../../shared/register-description';
import { useSchema } from './useSchema';

/** The schema's words in the panel's present language. */
export const useLabels = () => {
  const locale = useLocale();
  const translate = useTranslate();
  const schema = useSchema();
  return {
    text: (text: Words | null | undefined) => textIn(text, locale),
    register: (description: OfferedRegister) => textIn(description.label, locale),
    /** Rows that point at a record: their register; rows of the same register are what stands below it. */
    related: ({ description, field }: RelatedRegister) => {
      const name = textIn(description.label, locale);
      if (field.relation?.register === description.register) return translate('record.below', { name });
      const isOneOfSeveral =
        description.fields.filter((one) => one.relation?.register === field.relation?.register).length > 1;
      return isOneOfSeveral ? `${name} · ${textIn(field.label, locale)}` : name;
    },
    field: (field: FieldDescription) => textIn(field.label, locale),
    value: (field: FieldDescription, code: string) => valueLabel(field, code, locale),
    title: (description: OfferedRegister, record: Record<string, unknown>) =>
      recordTitle(schema, description, record, locale),
  };
};
