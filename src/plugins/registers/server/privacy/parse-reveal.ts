import type { RegisterDescription } from '../../../../shared/register-description';
import { REVEAL_NOTE_LENGTH, REVEAL_REASONS, type RevealReason } from '../../../../shared/reveal';
import { Refusal } from '../door/refusal';

export interface RevealRequest {
  fields: string[];
  reason: RevealReason;
  note: string | null;
}

/** Reads `{data: {fields, reason, note?}}`. @throws Refusal 400 that names the part */
export function parseReveal(body: unknown, description: RegisterDescription): RevealRequest {
  const data = isObject(body) && isObject(body.data) ? body.data : null;
  if (!data) throw refuse('The body must be {"data": {"fields": […], "reason": …}}', 'data', 'missing-data');
  const personal = description.fields.filter((field) => field.personal !== 'none').map(({ name }) => name);
  const fields: unknown[] = Array.isArray(data.fields) ? data.fields : [];
  if (fields.length === 0) throw refuse('Name the fields', 'fields', 'required');
  const names = [...new Set(fields)].map((field) => {
    const name = personal.find((candidate) => candidate === field);
    if (name === undefined)
      throw refuse(`The personal fields are ${personal.join(', ')}`, 'fields', 'invalid-value');
    return name;
  });
  const reason = REVEAL_REASONS.find((known) => known === data.reason);
  if (!reason) throw refuse(`The reason is one of ${REVEAL_REASONS.join(', ')}`, 'reason', 'required');
  return { fields: names, reason, note: parseNote(data.note, reason) };
}

function parseNote(note: unknown, reason: RevealReason): string | null {
  const text = typeof note === 'string' ? note.trim() : '';
  if (note !== undefined && note !== null && typeof note !== 'string') {
    throw refuse('The note is a text', 'note', 'invalid-value');
  }
  if (text.length > REVEAL_NOTE_LENGTH) {
    throw refuse(`The note has at most ${REVEAL_NOTE_LENGTH} characters`, 'note', 'invalid-value');
  }
  if (reason === 'other' && text === '') throw refuse('Say why', 'note', 'required');
  return text === '' ? null : text;
}

const refuse = (
  message: string,
  part: string,
  code: 'missing-data' | 'required' | 'invalid-value',
): Refusal => new Refusal(400, message, { code, path: [part] });

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
