import { can } from '../schema/describe';
import { titleFields } from '../schema/title';
import type { FieldDescription, OfferedRegister } from '../../shared/register-description';

/** The columns of a list: what names the record first, then what the description lists. */
export const listColumns = (description: OfferedRegister, names?: string[]): FieldDescription[] => {
  const byName = (name: string) => description.fields.filter((field) => field.name === name);
  if (names) return names.flatMap(byName);
  const title = titleFields(description);
  const rest = description.fields.filter((field) => field.list && !title.includes(field));
  return [...title, ...rest];
};

/** Filters that are always in sight: who is in charge, and the enumerations of the list. */
export const pinnedFilters = (description: OfferedRegister): string[] => [
  'jurisdictionCode',
  ...description.fields
    .filter((field) => field.list && field.type === 'enumeration')
    .map((field) => field.name),
];

const unfiltered = new Set(['version', 'pinyinInitials']);

/** Fields one may filter by; a personal one by the whole of its value only. */
export const filterableFields = (description: OfferedRegister): FieldDescription[] =>
  description.fields.filter((field) => field.type !== 'json' && !unfiltered.has(field.name));

/** Fields of a form: what the caller may write, in the description's order. */
export const formFields = (description: OfferedRegister): FieldDescription[] =>
  description.fields.filter(
    (field) =>
      !field.readOnly &&
      field.name !== 'version' &&
      // who is in charge follows another record here: nobody fills it in
      !(field.name === 'jurisdictionCode' && description.jurisdictionFrom),
  );

/** Fields of a record's page: all but the machinery's own. */
export const shownFields = (description: OfferedRegister): FieldDescription[] =>
  description.fields.filter((field) => !unfiltered.has(field.name));

export const isReadOnly = (description: OfferedRegister): boolean => !can(description, 'update');
