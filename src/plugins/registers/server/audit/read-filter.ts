import { isDay } from '../door/check-value';
import { Refusal } from '../door/refusal';

/** Which rows of the audit record: all of these that are named. */
export interface AuditFilter {
  register?: string;
  recordId?: string;
  /** Id of an account, or a part of the name it was called by. */
  actor?: string;
  action?: string;
  batch?: string;
  /** Days, `YYYY-MM-DD`, both included. */
  from?: string;
  to?: string;
}

const NAMES = ['register', 'recordId', 'actor', 'action', 'batch', 'from', 'to'] as const;

/** @throws Refusal 400 for days that the calendar lacks and for anything but texts */
export function readAuditFilter(given: Record<string, unknown>): AuditFilter {
  const filter: AuditFilter = {};
  for (const name of NAMES) {
    const value = given[name];
    if (value === undefined || value === null || value === '') continue;
    if (typeof value !== 'string' || value.length > 200) throw invalid(name, 'invalid-filter');
    if ((name === 'from' || name === 'to') && !isDay(value)) throw invalid(name, 'invalid-date');
    if (name === 'batch' && !/^[0-9a-f-]{36}$/.test(value)) throw invalid(name, 'invalid-filter');
    filter[name] = value;
  }
  return filter;
}

/** The filter as SQL over `registers.audit a`, with its values; days are days in Shanghai. */
export function toCondition(filter: AuditFilter): { sql: string; values: unknown[] } {
  const parts: string[] = [];
  const values: unknown[] = [];
  const add = (sql: string, value: unknown): void => {
    values.push(value);
    parts.push(sql.replaceAll('?', `$${values.length}`));
  };
  if (filter.register) add('a.register = ?', filter.register);
  if (filter.recordId) add('a.record_id = ?', filter.recordId);
  if (filter.action) add('a.action = ?', filter.action);
  if (filter.batch) add('a.batch = ?', filter.batch);
  if (filter.actor && /^\d{1,9}$/.test(filter.actor)) add('a.actor = ?', Number(filter.actor));
  else if (filter.actor) add('strpos(a.actor_name, ?) > 0', filter.actor);
  if (filter.from) add("a.at >= ?::date::timestamp at time zone 'Asia/Shanghai'", filter.from);
  if (filter.to) add("a.at < (?::date + 1)::timestamp at time zone 'Asia/Shanghai'", filter.to);
  return { sql: parts.join(' and ') || 'true', values };
}

function invalid(name: string, code: 'invalid-filter' | 'invalid-date'): Refusal {
  return new Refusal(400, 'This filter has no meaning here', { code, path: [name] });
}
