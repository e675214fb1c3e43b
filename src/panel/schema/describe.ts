import type {
  FieldDescription,
  RegisterAction,
  OfferedRegister,
  Words,
} from '../../shared/register-description';

/** A text in the panel's language; `locale` is `zh-CN` or `en`. */
export const textIn = (text: Words | null | undefined, locale: string): string =>
  text ? (locale.startsWith('zh') ? text.zh : text.en) : '';

export const findRegister = (schema: OfferedRegister[], register: string): OfferedRegister | null =>
  schema.find((one) => one.register === register) ?? null;

export const findField = (description: OfferedRegister, name: string): FieldDescription | null =>
  description.fields.find((field) => field.name === name) ?? null;

export const can = (description: OfferedRegister | null, action: RegisterAction): boolean =>
  description?.actions.includes(action) ?? false;

/** The label of an enumeration's code; the code itself when the description does not know it. */
export const valueLabel = (field: FieldDescription, code: string, locale: string): string => {
  const value = field.values?.find((one) => one.value === code);
  return value ? textIn(value.label, locale) : code;
};

/** A label without what it explains in brackets: 社会服务机构（民办非企业单位） is 社会服务机构 in a row. */
export const shortLabel = (label: string): string => label.replace(/\s*[（(][^（()）]*[)）]/g, '');

/** A link from one register to the records of another that name it. */
export interface RelatedRegister {
  description: OfferedRegister;
  /** the relation of the row itself */
  field: FieldDescription;
  /** where the row points at another that points at the record: that one's relation */
  through: FieldDescription | null;
}

const pointsAt = (field: FieldDescription, register: string): boolean =>
  field.relation?.register === register && !field.relation.multiple;

/**
 * Registers whose rows point at `register` by a single relation, in the order of the navigation; and those whose rows
 * belong to such a row: a visit belongs to an assignment, which belongs to an organization.
 */
export const relatedRegisters = (schema: OfferedRegister[], register: string): RelatedRegister[] =>
  schema
    .filter((one) => can(one, 'find'))
    .flatMap((description) => [
      ...description.fields
        .filter((field) => pointsAt(field, register))
        .map((field) => ({ description, field, through: null })),
      ...throughOwner(schema, description, register),
    ]);

/** The relation that says to whom a row belongs, and with it its jurisdiction. */
const ownerField = (description: OfferedRegister | null): FieldDescription | null =>
  description?.jurisdictionFrom ? findField(description, description.jurisdictionFrom) : null;

const throughOwner = (
  schema: OfferedRegister[],
  description: OfferedRegister,
  register: string,
): RelatedRegister[] => {
  const field = ownerField(description);
  const through = ownerField(findRegister(schema, field?.relation?.register ?? ''));
  return field && through && pointsAt(through, register) ? [{ description, field, through }] : [];
};

/** The filter's name for the rows that belong to a record: `organization`, or `assignment.organization`. */
export const relationPath = ({ field, through }: Pick<RelatedRegister, 'field' | 'through'>): string =>
  through ? `${field.name}.${through.name}` : field.name;

/** Fields that stand together, in a form or on a page. */
export interface FieldSection {
  key: string;
  label: Words | null;
  /** the tab of a record's page; null: the first one */
  tab: string | null;
  fields: FieldDescription[];
}

/** Fields grouped by section, in the description's order; what names no section comes last. */
export const sectionsOf = (description: OfferedRegister, fields: FieldDescription[]): FieldSection[] => {
  const known = new Set(description.sections.map((section) => section.key));
  const sections = description.sections.map((section) => ({
    key: section.key,
    label: section.label as Words | null,
    tab: section.tab,
    fields: fields.filter((field) => field.section === section.key),
  }));
  const rest = fields.filter((field) => !field.section || !known.has(field.section));
  return [...sections, { key: 'other', label: null, tab: null, fields: rest }].filter(
    (section) => section.fields.length > 0,
  );
};

/** Whether a list can be ordered by the field: not by long text, and not by a person, of another register either. */
export const isSortable = (schema: OfferedRegister[], field: FieldDescription): boolean => {
  if (field.type === 'text' || field.type === 'json' || field.personal !== 'none') return false;
  const target = schema.find((one) => one.register === field.relation?.register);
  const title = target && findField(target, target.title);
  return !title || title.personal === 'none';
};
