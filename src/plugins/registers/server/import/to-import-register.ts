import type { Core, UID } from '@strapi/strapi';
import { findRegister, type LinkTable, type Register } from '../description/registers';
import type { AttributeSchema } from '../description/schema-options';
import { RECORD_NUMBER } from '../../../../shared/export-answers';
import type { FieldDescription } from '../../../../shared/register-description';
import type { ImportField, ImportFieldType, ImportRegister, ImportRelation } from './import-field';

const READABLE = new Set<string>([
  'string',
  'text',
  'integer',
  'decimal',
  'boolean',
  'date',
  'datetime',
  'enumeration',
  'relation',
]);
const PLAIN_KEYS = new Set(['string', 'text']);

/** The register as the importer needs it, or null where there is none of this name that takes imports. */
export function findImportRegister(strapi: Core.Strapi, name: string): ImportRegister | null {
  const register = findRegister(strapi, name);
  if (!register || !register.description.import) return null;
  return toImportRegister(register, strapi);
}

function toImportRegister(register: Register, strapi: Core.Strapi): ImportRegister {
  const { description } = register;
  return {
    register: register.name,
    uid: register.uid,
    table: register.table,
    label: description.label,
    title: description.title,
    initials: register.initials === null ? null : { name: description.title, attribute: register.initials },
    keys: toKeys(description.key, description.fields),
    jurisdictionFrom: description.jurisdictionFrom,
    fields: [
      ...description.fields.flatMap((field) => toField(field, register, strapi)),
      ...hiddenFields(register, strapi),
      RECORD,
    ],
  };
}

/** The column of an export by which its rows are found again. */
const RECORD: ImportField = {
  name: 'documentId',
  column: 'document_id',
  type: 'string',
  label: RECORD_NUMBER,
  help: null,
  aliases: [],
  required: false,
  personal: 'none',
  mask: null,
  isIdentity: true,
  isInternal: false,
  defaultValue: null,
  maxLength: 24,
  min: null,
  max: null,
  values: null,
  relation: null,
};

const attributesOf = (uid: string, strapi: Core.Strapi) =>
  // The register's uid is that of a loaded content type.
  strapi.contentType(uid as UID.ContentType).attributes as Record<
    string,
    AttributeSchema & { default?: unknown }
  >;

/** Texts that no client sees, but rules fill, e.g. the letters that a name is searched by. */
function hiddenFields(register: Register, strapi: Core.Strapi): ImportField[] {
  return Object.entries(attributesOf(register.uid, strapi))
    .filter(
      ([, attribute]) => attribute.type === 'string' && attribute.pluginOptions?.registers?.hidden === true,
    )
    .map(([name]) => ({
      name,
      column: register.columns[name] ?? null,
      type: 'string',
      label: { zh: name, en: name },
      help: null,
      aliases: [],
      required: false,
      personal: 'none',
      mask: null,
      isInternal: true,
      defaultValue: null,
      maxLength: null,
      min: null,
      max: null,
      values: null,
      relation: null,
    }));
}

/**
 * Texts name a record each by itself, so they are alternatives (credit code, else name); as soon as a relation, a date
 * or a choice belongs to the key, all of it together names one.
 */
function toKeys(key: string[], fields: FieldDescription[]): string[][] {
  const areTexts = key.every((name) =>
    PLAIN_KEYS.has(fields.find((field) => field.name === name)?.type ?? ''),
  );
  return areTexts ? key.map((name) => [name]) : [key];
}

function toField(field: FieldDescription, register: Register, strapi: Core.Strapi): ImportField[] {
  const link = register.links.find((candidate) => candidate.attribute === field.name);
  const relation = link ? toRelation(link, strapi) : null;
  const isReadable =
    READABLE.has(field.type) &&
    (field.type !== 'relation' || (relation !== null && !field.relation?.multiple));
  if (!isReadable) return [];
  const defaultValue = attributesOf(register.uid, strapi)[field.name]?.default;
  const isPlain =
    typeof defaultValue === 'string' || typeof defaultValue === 'number' || typeof defaultValue === 'boolean';
  return [
    {
      name: field.name,
      column: relation ? null : (register.columns[field.name] ?? null),
      // READABLE holds exactly the names of ImportFieldType.
      type: field.type as ImportFieldType,
      label: field.label,
      help: field.help,
      aliases: field.aliases,
      required: field.required,
      personal: field.personal,
      mask: field.mask,
      ...(field.markup ? { isMarkup: true } : {}),
      isInternal: field.readOnly,
      defaultValue: isPlain ? defaultValue : null,
      maxLength: field.maxLength,
      min: field.min,
      max: field.max,
      values: field.values?.map(({ value, label, aliases }) => ({ value, label, aliases })) ?? null,
      relation,
    },
  ];
}

function toRelation(link: LinkTable, strapi: Core.Strapi): ImportRelation | null {
  const target = link.targetRegister ? findRegister(strapi, link.targetRegister) : null;
  if (!target) return null;
  const { key, title, fields } = target.description;
  const names = [...new Set([...key, title])].filter((name) =>
    PLAIN_KEYS.has(fields.find((field) => field.name === name)?.type ?? ''),
  );
  return {
    register: target.name,
    table: target.table,
    keyColumns: names.flatMap((name) => target.columns[name] ?? []),
    linkTable: link.table,
    ownColumn: link.ownerColumn,
    targetColumn: link.targetColumn,
    orderColumns: link.orderColumns,
  };
}
