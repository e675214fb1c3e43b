import { errors } from '@strapi/utils';

const LONGEST = 100;
const MOST_WORDS = 6;

/**
 * What is looked for: its words in lower case and half-width. Throws ValidationError for what is no text, holds
 * nothing to look for, or is longer than any name.
 */
export function parseWords(value: unknown): string[] {
  const words = textOf(value, 'q').toLowerCase().split(' ');
  if (words.length > MOST_WORDS) throw refusal('q', `q has at most ${MOST_WORDS} words`);
  return words;
}

/** A person's whole name. Throws like `parseWords`, and for a single character, which is nobody's name. */
export function parseName(value: unknown): string {
  const name = textOf(value, 'name');
  if (Array.from(name).length < 2) throw refusal('name', 'A name has two characters or more');
  return name;
}

function textOf(value: unknown, field: string): string {
  if (typeof value !== 'string') throw refusal(field, `${field} is a text`);
  const text = value
    .normalize('NFKC')
    // a control character is never meant, and PostgreSQL refuses one of them
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  if (text === '' || text.length > LONGEST) throw refusal(field, `${field} has 1 to ${LONGEST} characters`);
  return text;
}

const refusal = (field: string, message: string): Error =>
  new errors.ValidationError(message, { code: 'invalid-value', path: [field] });
