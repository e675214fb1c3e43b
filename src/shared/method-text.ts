import { plainText } from './plain-text';
import type { MethodHtml } from './work-method';

/** Characters as offices count them: all but spaces. The database counts the same (database/sql/98-methods.sql). */
export const countCharacters = (html: MethodHtml | null): number =>
  Array.from(plainText(html ?? '').replace(/\s/g, '')).length;
