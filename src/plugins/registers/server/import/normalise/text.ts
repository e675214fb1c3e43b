const WIDE = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/g;
const UNSEEN =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u200B-\u200F\u2028-\u202E\u2060\uFEFF\uFFFE\uFFFF]/g;
const SPACES = /[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g;
const NEEDS_WORK = /[\s\u0000-\u001F\u007F-\u00A0\u2000-\u206F\u3000\uD800-\uDFFF\uFE00-\uFFFF]/;

/**
 * A cell's text without what clerks cannot see: full-width digits and letters become ordinary ones, odd spaces
 * become one space, control characters and halves of characters go. Full-width brackets and punctuation stay:
 * they are correct Chinese. Line breaks stay where `keepLines`.
 */
export function tidyText(text: string, keepLines = false): string {
  if (!NEEDS_WORK.test(text)) return text;
  let tidy = text
    .replace(WIDE, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/(\d)[\uFF0D\u2212](?=\d)/g, '$1-')
    .replace(/(\d)\uFF0E(?=\d)/g, '$1.')
    .replace(UNSEEN, '')
    .replace(/\p{Surrogate}/gu, '')
    .replace(SPACES, ' ')
    .replace(/\r\n?/g, '\n');
  tidy = keepLines ? tidy.replace(/[ \t]+/g, ' ').replace(/ ?\n ?/g, '\n') : tidy.replace(/\s+/g, ' ');
  return tidy.trim();
}

const FOLDED = new Map<string, string>([
  ['（', '('],
  ['）', ')'],
  ['〔', '('],
  ['〕', ')'],
  ['【', '('],
  ['】', ')'],
  ['[', '('],
  [']', ')'],
]);

/**
 * The form in which names and headings are compared: no spaces, one kind of brackets, lower case.
 * `registers.import_fold` in 60-import.sql is the same for the register's side.
 */
export function foldText(text: string): string {
  return tidyText(text)
    .replace(/[\s*＊]/g, '')
    .replace(/[（）〔〕【】[\]]/g, (bracket) => FOLDED.get(bracket) ?? bracket)
    .toLowerCase();
}

/** Shortens a cell for a message. */
export function shorten(text: string, length = 120): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}
