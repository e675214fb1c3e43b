import { VIEW_NAME_LENGTH, type ViewDraft } from '../../../../shared/saved-view';
import type { FieldDescription, RegisterDescription } from '../../../../shared/register-description';
import { Refusal } from '../door/refusal';
import { isRecord, refuseValue } from './refuse-value';

const LONGEST_FILTER = 8_000;
const MOST_COLUMNS = 80;
const SYSTEM_COLUMNS = ['jurisdictionCode', 'createdAt', 'updatedAt'];

/** Reads the body of a saved view. @throws Refusal 400 that names the part */
export function parseView(body: unknown, register: RegisterDescription): ViewDraft {
  const data = isRecord(body) && isRecord(body.data) ? body.data : null;
  if (!data)
    throw new Refusal(400, 'The body must be {"data": {…}}', { code: 'missing-data', path: ['data'] });
  return {
    name: parseName(data.name),
    shared: parseFlag(data.shared),
    filter: parseFilter(data.filter, register),
    sort: parseSort(data.sort),
    columns: parseColumns(data.columns, register),
    perPage: parsePage(data.perPage),
  };
}

function parseName(value: unknown): string {
  const name = typeof value === 'string' ? value.normalize('NFKC').trim() : '';
  if (name === '') throw new Refusal(400, 'A view has a name', { code: 'required', path: ['name'] });
  // What can't be seen can't be told apart.
  if (name.length > VIEW_NAME_LENGTH || /\p{Cc}/u.test(name))
    throw refuseValue('name', `A name has at most ${VIEW_NAME_LENGTH} visible characters`);
  return name;
}

function parseFlag(value: unknown = false): boolean {
  if (typeof value !== 'boolean') throw refuseValue('shared', 'shared is true or false');
  return value;
}

/**
 * A filter names fields of the register. Values of personal fields are not kept: a view outlives its use and others
 * may read it, so a name or a number has no place in it.
 */
function parseFilter(value: unknown, register: RegisterDescription): Record<string, unknown> {
  const filter = value ?? {};
  if (!isRecord(filter) || JSON.stringify(filter).length > LONGEST_FILTER)
    throw refuseValue('filter', 'filter is an object from field to condition');
  for (const name of Object.keys(filter)) {
    const field = findField(register, name);
    if (!field && !SYSTEM_COLUMNS.includes(name)) throw unknownField('filter', name);
    if (field && field.personal !== 'none')
      throw new Refusal(400, `"${name}" is personal and is not kept in a view`, {
        code: 'view-personal',
        path: ['filter', name],
      });
  }
  return filter;
}

function parseSort(value: unknown): ViewDraft['sort'] {
  if (value === null || value === undefined) return null;
  const { field, order } = isRecord(value) ? value : {};
  if (typeof field !== 'string' || field.length > 120 || (order !== 'ASC' && order !== 'DESC'))
    throw refuseValue('sort', 'sort is {field, order: "ASC" | "DESC"}');
  return { field, order };
}

function parseColumns(value: unknown, register: RegisterDescription): string[] | null {
  if (value === null || value === undefined) return null;
  const isList = Array.isArray(value) && value.length > 0 && value.length <= MOST_COLUMNS;
  if (!isList || !value.every((name): name is string => typeof name === 'string' && /^\w{1,80}$/.test(name)))
    throw refuseValue('columns', 'columns is a list of names');
  // A screen may have columns of its own; a name that nobody knows is passed over when the list is drawn.
  return [...new Set(value)].slice(0, register.fields.length + MOST_COLUMNS);
}

function parsePage(value: unknown): number | null {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1 || value > 200)
    throw refuseValue('perPage', 'perPage is a whole number from 1 to 200');
  return value;
}

const findField = (register: RegisterDescription, name: string): FieldDescription | undefined =>
  register.fields.find((field) => field.name === name);

const unknownField = (part: string, name: string): Refusal =>
  new Refusal(400, `There is no field "${name.slice(0, 60)}"`, { code: 'unknown-field', path: [part, name] });
