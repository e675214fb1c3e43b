import type { FieldDescription } from '../../shared/register-description';

type Row = Record<string, unknown>;

/** A field that both changed, differently: someone must choose. */
export interface Disputed {
  field: FieldDescription;
  mine: unknown;
  theirs: unknown;
}

const isObject = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const comparable = (value: unknown): string =>
  JSON.stringify(
    isObject(value) && 'documentId' in value ? value.documentId : value === '' ? null : (value ?? null),
  );

const differs = (a: unknown, b: unknown): boolean => comparable(a) !== comparable(b);

/** What I changed since I opened the record. */
export const myChanges = (fields: FieldDescription[], base: Row, mine: Row): FieldDescription[] =>
  fields.filter((field) => field.name in mine && differs(base[field.name], mine[field.name]));

/** Fields that I changed and that stand differently on the server now. */
export const disputed = (fields: FieldDescription[], base: Row, mine: Row, current: Row): Disputed[] =>
  myChanges(fields, base, mine)
    // the server's row names no relations: one that I changed and they did not send is mine alone
    .filter((field) => field.name in current)
    .filter(
      (field) =>
        differs(base[field.name], current[field.name]) && differs(mine[field.name], current[field.name]),
    )
    .map((field) => ({ field, mine: mine[field.name], theirs: current[field.name] }));

/**
 * What to save after the choice: the server's row, my undisputed changes, and of the disputed ones those in `keep`.
 * Nothing that anybody wrote is lost but what was chosen against.
 */
export const resolve = (
  fields: FieldDescription[],
  base: Row,
  mine: Row,
  current: Row,
  keep: ReadonlySet<string>,
): Row => {
  const open = new Set(disputed(fields, base, mine, current).map((one) => one.field.name));
  const kept = myChanges(fields, base, mine).filter((field) => !open.has(field.name) || keep.has(field.name));
  return {
    ...Object.fromEntries(kept.map((field) => [field.name, mine[field.name]])),
    version: current.version,
  };
};
