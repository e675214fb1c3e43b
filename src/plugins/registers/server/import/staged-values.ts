import { escapeIdentifier as id } from 'pg';
import type { ImportColumn } from '../../../../shared/import-answers';
import type { ImportField, ImportRegister } from './import-field';

/** What a reader understood a cell to be, and so what a staged row holds of it. */
export type StagedValue = string | number | boolean;

/** How the text of a staged value becomes the type that its field has in the register. */
const CASTS: Record<ImportField['type'], string> = {
  string: '',
  text: '',
  enumeration: '',
  relation: '',
  integer: '::integer',
  decimal: '::numeric',
  boolean: '::boolean',
  date: '::date',
  datetime: '::timestamp',
};

/**
 * The names of the fields whose values a staged row holds, in their order: those that the file has a column for, those
 * that the register's rules fill from other columns, and those that only rules fill.
 */
export function stagedNames(register: ImportRegister, columns: ImportColumn[], fills: string[]): string[] {
  const mapped = new Set([...columns.map(({ field }) => field), ...fills]);
  return register.fields
    .filter((field) => mapped.has(field.name) || field.isInternal)
    .map(({ name }) => name);
}

/** The fields of `names` that the register (still) has. */
export function stagedFields(register: ImportRegister, names: string[]): ImportField[] {
  return names.flatMap((name) => register.fields.find((field) => field.name === name) ?? []);
}

/** The text that a row `r` of `registers.import_row` holds for one of its fields. */
export function stagedValue(name: string, names: string[]): string {
  return `r.values[${names.indexOf(name) + 1}]`;
}

/** `(select r.values[1] as "name", r.values[2]::integer as …) v`: the row `r` of `registers.import_row` as typed columns. */
export function typedRow(register: ImportRegister, names: string[]): string {
  const columns = stagedFields(register, names).map(
    ({ name, type }) => `${stagedValue(name, names)}${CASTS[type]} as ${id(name)}`,
  );
  return `(select ${columns.join(', ')}) v`;
}

/** A staged row as the reader understood it, less what is empty. */
export function readStaged(
  register: ImportRegister,
  names: string[],
  values: (string | null)[],
): Record<string, StagedValue> {
  const types = new Map(register.fields.map(({ name, type }) => [name, type]));
  return Object.fromEntries(
    names.flatMap((name, index) => {
      const text = values[index] ?? null;
      const type = types.get(name);
      return text === null || type === undefined ? [] : [[name, toValue(type, text)]];
    }),
  );
}

function toValue(type: ImportField['type'], text: string): StagedValue {
  if (type === 'integer' || type === 'decimal') return Number(text);
  return type === 'boolean' ? text === 'true' : text;
}
