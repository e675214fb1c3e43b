import {
  isRegister,
  type AttributeSchema,
  type ContentTypeSchema,
  type FieldOptions,
} from './schema-options';
import { toPinyinInitials } from '../../../../shared/pinyin-initials';
import { toLabel, toNames, toWords } from './words';
import type {
  FieldDescription,
  FieldType,
  MaskKind,
  RegisterDescription,
} from '../../../../shared/register-description';

/** Fields that the machinery keeps; clients read them but never write them. */
export const SYSTEM_FIELDS = [
  'id',
  'documentId',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'locale',
  'createdBy',
  'updatedBy',
];

const KEPT_BY_MACHINERY = new Set([...SYSTEM_FIELDS, 'localizations', 'version']);
const DEFAULT_STRING_LENGTH = 255;
const DEFAULT_TEXT_LENGTH = 20_000;

const FIELD_TYPES: Record<string, FieldType> = {
  string: 'string',
  email: 'string',
  uid: 'string',
  text: 'text',
  richtext: 'text',
  integer: 'integer',
  biginteger: 'integer',
  decimal: 'decimal',
  float: 'decimal',
  boolean: 'boolean',
  date: 'date',
  datetime: 'datetime',
  timestamp: 'datetime',
  enumeration: 'enumeration',
  json: 'json',
  relation: 'relation',
};

/**
 * Describes one register from its schema.
 *
 * @param type the content type, as Strapi loaded it
 * @param typeOf finds the content type a relation points at
 */
export function describeRegister(
  type: ContentTypeSchema,
  typeOf: (uid: string) => ContentTypeSchema | undefined,
): RegisterDescription {
  const options = type.pluginOptions?.registers ?? {};
  const label = toLabel(options.label, type.info.displayName);
  return {
    register: type.info.pluralName,
    singular: type.info.singularName,
    uid: type.uid,
    label,
    labelInitials: toPinyinInitials(label.zh),
    group: options.group || 'other',
    order: options.order ?? 1000,
    title: titleOf(type),
    sort: options.sort || null,
    searchFields: Object.entries(type.attributes)
      .filter(([, attribute]) => isSearchedByPart(attribute))
      .map(([name]) => name),
    key: toNames(options.key),
    jurisdictionFrom: options.jurisdictionFrom || null,
    reading: options.reading ?? 'scope',
    import: options.import ?? true,
    sections: Object.entries(options.sections ?? {}).map(([key, section]) => ({
      key,
      label: toLabel(section, key),
      tab: section.tab || null,
    })),
    tabs: Object.entries(options.tabs ?? {}).map(([key, label]) => ({ key, label: toLabel(label, key) })),
    fields: Object.entries(type.attributes)
      .filter(([name, attribute]) => isDescribed(name, attribute, typeOf))
      .map(([name, attribute]) => describeField(name, attribute, typeOf)),
  };
}

/** A personal field is found by its whole value only, so no search looks into it. */
function isSearchedByPart({ pluginOptions }: AttributeSchema): boolean {
  const { search = false, personal = 'none' } = pluginOptions?.registers ?? {};
  return search && personal === 'none';
}

function isDescribed(
  name: string,
  attribute: AttributeSchema,
  typeOf: (uid: string) => ContentTypeSchema | undefined,
): boolean {
  if (KEPT_BY_MACHINERY.has(name) || attribute.pluginOptions?.registers?.hidden) return false;
  if (!(attribute.type in FIELD_TYPES)) return false;
  if (attribute.type !== 'relation') return true;
  const target = attribute.target ? typeOf(attribute.target) : undefined;
  return target !== undefined && isRegister(target) && !attribute.mappedBy;
}

function describeField(
  name: string,
  attribute: AttributeSchema,
  typeOf: (uid: string) => ContentTypeSchema | undefined,
): FieldDescription {
  const options = attribute.pluginOptions?.registers ?? {};
  const type = FIELD_TYPES[attribute.type] ?? 'string';
  return {
    name,
    type,
    label: toLabel(options.label, name),
    section: options.section || null,
    help: toWords(options.help),
    required: attribute.required ?? false,
    readOnly: (options.derived ?? false) || (options.readOnly ?? false),
    list: options.list ?? false,
    search: options.search ?? false,
    markup: options.markup ?? false,
    personal: options.personal ?? 'none',
    mask: maskOf(name, options),
    export: String(options.export ?? true) === 'true',
    maxLength: options.maxLength ?? maxLengthOf(type, attribute),
    min: attribute.min ?? null,
    max: attribute.max ?? null,
    aliases: toNames(options.import?.aliases),
    values: attribute.enum
      ? attribute.enum.map((value) => ({
          value,
          label: toLabel(options.values?.[value], value),
          aliases: toNames(options.values?.[value]?.aliases),
        }))
      : null,
    relation: relationOf(attribute, typeOf),
  };
}

const PHONE_NAME = /phone|mobile|telephone|fax/i;

function maskOf(name: string, { personal = 'none', mask }: FieldOptions): MaskKind | null {
  if (personal === 'none') return null;
  return mask ?? (PHONE_NAME.test(name) ? 'phone' : personal === 'encrypted' ? 'text' : 'name');
}

function relationOf(
  attribute: AttributeSchema,
  typeOf: (uid: string) => ContentTypeSchema | undefined,
): FieldDescription['relation'] {
  const target = attribute.target ? typeOf(attribute.target) : undefined;
  if (!target) return null;
  return {
    register: target.info.pluralName,
    multiple: attribute.relation?.endsWith('ToMany') ?? false,
    title: titleOf(target),
    tab: attribute.pluginOptions?.registers?.tab || null,
  };
}

/** Longest value the database or the schema takes, in characters; null where there is no such limit. */
export function maxLengthOf(type: FieldType, attribute: AttributeSchema): number | null {
  if (type === 'string') return Math.min(attribute.maxLength ?? DEFAULT_STRING_LENGTH, DEFAULT_STRING_LENGTH);
  if (type === 'text') return attribute.maxLength ?? DEFAULT_TEXT_LENGTH;
  return null;
}

/** The attribute that stands for a record in lists and pickers. */
export function titleOf(type: ContentTypeSchema): string {
  return type.pluginOptions?.registers?.title || firstString(type);
}

function firstString(type: ContentTypeSchema): string {
  return (
    Object.entries(type.attributes).find(([, attribute]) => attribute.type === 'string')?.[0] ?? 'documentId'
  );
}
