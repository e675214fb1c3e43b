import type { RegisterDescription } from '../../../../shared/register-description';
import { SYSTEM_FIELDS } from '../description/describe';
import { assertRelation } from '../door/check-relation';
import { assertValue } from '../door/check-value';
import { Refusal } from '../door/refusal';

export type NewRow = Record<string, unknown>;

/** More than this is an import. */
export const MOST_ROWS = 500;

/** Reads `{data: {rows: [{field: value}]}}`. @throws Refusal 400 whose path names row and field: `rows.3.from` */
export function parseRows(body: unknown, { fields }: RegisterDescription): NewRow[] {
  const data = isRecord(body) && isRecord(body.data) ? body.data : {};
  const { rows } = data;
  if (!Array.isArray(rows) || rows.length === 0)
    throw new Refusal(400, 'data.rows is a list of rows', { code: 'missing-data', path: ['rows'] });
  if (rows.length > MOST_ROWS)
    throw new Refusal(400, `At most ${MOST_ROWS} rows at once`, { code: 'too-many', path: ['rows'] });
  return rows.map((row: unknown, index) => {
    const at = ['rows', String(index)];
    if (!isRecord(row)) throw new Refusal(400, 'A row is an object', { code: 'invalid-value', path: at });
    for (const [name, value] of Object.entries(row)) {
      const field = fields.find((one) => one.name === name);
      const path = [...at, name];
      if (!field) throw new Refusal(400, 'There is no such field', { code: 'unknown-field', path });
      if (field.readOnly || SYSTEM_FIELDS.includes(name))
        throw new Refusal(400, 'The system keeps this field', { code: 'read-only', path });
      if (field.type === 'relation') assertRelation(value, path);
      else if (value !== null) assertValue(field.type, value, path);
    }
    const missing = fields.find(({ name, required }) => required && isBlank(row[name]));
    if (missing)
      throw new Refusal(400, `"${missing.name}" must not be empty`, {
        code: 'required',
        path: [...at, missing.name],
      });
    return row;
  });
}

const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

const isRecord = (value: unknown): value is NewRow =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
