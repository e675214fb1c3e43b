import type { FieldType } from '../../../../shared/register-description';
import { Refusal } from './refusal';

const CHECKS: Partial<Record<FieldType, (text: string) => boolean>> = {
  integer: (text) => /^-?\d{1,15}$/.test(text),
  decimal: (text) => text.trim() !== '' && Number.isFinite(Number(text)),
  boolean: (text) => /^(true|false|t|f|1|0)$/.test(text),
  date: isDay,
  datetime: (text) => /^\d{1,15}$/.test(text) || !Number.isNaN(Date.parse(text)),
};

/** Throws for a value that a field of this type can't hold or be compared with. Text and codes are not looked at. */
export function assertValue(type: FieldType, value: unknown, path: string[]): void {
  const isFitting = CHECKS[type];
  if (!isFitting || isFitting(String(value))) return;
  throw new Refusal(400, `This is no ${type}`, {
    code: type === 'date' ? 'invalid-date' : 'invalid-value',
    path,
  });
}

/** `YYYY-MM-DD`, and a day that the calendar has. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}
