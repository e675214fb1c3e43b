import type { Words } from '../../../../shared/register-description';
import type { Names } from './schema-options';

/** Both languages of a text: one stands in for the other, `fallback` for both; null where there is neither. */
export function toWords(words: Partial<Words> | undefined, fallback?: string): Words | null {
  const zh = words?.zh?.trim() || words?.en?.trim() || fallback;
  const en = words?.en?.trim() || words?.zh?.trim() || fallback;
  return zh && en ? { zh, en } : null;
}

/** A label: never empty, at worst the name itself. */
export function toLabel(words: Partial<Words> | undefined, name: string): Words {
  return toWords(words, name) ?? { zh: name, en: name };
}

/** The names of a list, however it was written. */
export function toNames(names: Names | undefined): string[] {
  const list = typeof names === 'string' ? names.split(/[、，,;；\n]/) : (names ?? []);
  return list.map((name) => name.trim()).filter((name) => name !== '');
}
