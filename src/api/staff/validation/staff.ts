import { Refusal } from '../../../plugins/registers';
import type { RoleType } from '../../../access/roles';
import { isRole } from '../domain/grants';

/** What is written of an account. */
export interface AccountDraft {
  username: string;
  email: string;
  displayName: string;
  role: RoleType;
  scope: string;
}

export interface AccountChange extends Partial<Pick<AccountDraft, 'displayName' | 'role' | 'scope'>> {
  isBlocked?: boolean;
}

const FORMS: Record<keyof AccountDraft, RegExp> = {
  username: /^[a-z0-9][a-z0-9._-]{1,39}$/,
  email: /^[^\s@]{1,64}@[^\s@.]+(\.[^\s@.]+)+$/,
  displayName: /^\S.{0,58}\S$/u,
  role: /^[a-z]+$/,
  scope: /^(\d{2}|\d{4}|\d{6}|\d{9})$/,
};

/** Reads a new account. Throws 400 with the path of what is missing, wrong or unknown. */
export function parseDraft(body: unknown): AccountDraft {
  const data = parseData(body, Object.keys(FORMS));
  return {
    username: text(data, 'username').toLowerCase(),
    email: text(data, 'email').toLowerCase(),
    displayName: text(data, 'displayName'),
    role: role(data),
    scope: text(data, 'scope'),
  };
}

/** Reads a change. Throws 400 as `parseDraft`. */
export function parseChange(body: unknown): AccountChange {
  const data = parseData(body, ['displayName', 'role', 'scope', 'isBlocked']);
  if (data.isBlocked !== undefined && typeof data.isBlocked !== 'boolean')
    throw invalid('isBlocked', 'isBlocked is true or false');
  return {
    ...(data.displayName === undefined ? {} : { displayName: text(data, 'displayName') }),
    ...(data.role === undefined ? {} : { role: role(data) }),
    ...(data.scope === undefined ? {} : { scope: text(data, 'scope') }),
    ...(data.isBlocked === undefined ? {} : { isBlocked: data.isBlocked }),
  };
}

/** Reads `search`, `pagination[page]`, `pagination[pageSize]`; numbers are checked at the edge. */
export function parseListQuery(query: Record<string, unknown>): {
  search: string;
  page: number;
  pageSize: number;
} {
  const pagination = query.pagination as { page?: string; pageSize?: string } | undefined; // The edge checked its parts.
  const search = typeof query.search === 'string' ? query.search.trim().slice(0, 100) : '';
  return { search, page: Number(pagination?.page ?? 1), pageSize: Number(pagination?.pageSize ?? 50) };
}

function parseData(body: unknown, known: string[]): Record<string, unknown> {
  const data = typeof body === 'object' && body !== null && 'data' in body ? body.data : null;
  if (typeof data !== 'object' || data === null)
    throw new Refusal(400, 'The body has no data', { code: 'missing-data' });
  const strange = Object.keys(data).find((name) => !known.includes(name));
  if (strange !== undefined)
    throw new Refusal(400, `${strange} is no field of an account`, {
      code: 'unknown-field',
      path: [strange],
    });
  return data as Record<string, unknown>; // Parsed JSON: an object with text keys.
}

function text(data: Record<string, unknown>, name: keyof AccountDraft): string {
  const value = data[name];
  if (value === undefined || value === null || value === '')
    throw new Refusal(400, `${name} is missing`, { code: 'required', path: [name] });
  const given = typeof value === 'string' ? value.trim() : '';
  if (!FORMS[name].test(name === 'username' || name === 'email' ? given.toLowerCase() : given))
    throw invalid(name, `${name} has the wrong form`);
  return given;
}

function role(data: Record<string, unknown>): RoleType {
  const value = text(data, 'role');
  if (!isRole(value)) throw invalid('role', 'There is no such role');
  return value;
}

const invalid = (name: string, message: string): Refusal =>
  new Refusal(400, message, { code: 'invalid-value', path: [name] });
