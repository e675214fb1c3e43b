import { errors } from '@strapi/utils';

/** Reads the day that figures are asked for; null for today. Throws ValidationError for what is no day. */
export function parseDay(on: unknown): string | null {
  if (on === undefined || on === null || on === '') return null;
  if (!isDay(on)) throw invalid('on is a date YYYY-MM-DD');
  return on;
}

/** The day asked for, or today. Throws ValidationError for a day that has not come. */
export function dayUntil(today: string, on: string | null): string {
  if (on !== null && on > today) throw invalid('on lies in the future');
  return on ?? today;
}

function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const instant = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(value);
}

const invalid = (message: string): Error =>
  new errors.ValidationError(message, { code: 'invalid-value', path: ['on'] });
