import type { MethodHtml } from './work-method';

const ENTITIES: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
  '&amp;': '&',
};

/** The words of a section without its markup, a line for each paragraph. */
export const plainText = (html: MethodHtml): string =>
  html
    .replace(/<\/(p|h3|h4|li|td|th|figcaption|blockquote)>|<br ?\/?>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|#39|nbsp|amp);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/\n{2,}/g, '\n')
    .trim();

/** Characters as offices count them: all but spaces. The database counts the same (database/sql/98-methods.sql). */
export const countCharacters = (html: MethodHtml | null): number =>
  Array.from(plainText(html ?? '').replace(/\s/g, '')).length;
