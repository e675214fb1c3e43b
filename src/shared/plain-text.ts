const ENTITIES: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
  '&amp;': '&',
};
const ENDS_LINE = /<\/(p|h[1-6]|li|tr|td|th|figcaption|blockquote)>|<br ?\/?>/g;
const TAG = /<[^>]*>/g;
const FIGURE = /<figure\b[^>]*>([\s\S]*?)<\/figure>|<img\b[^>]*>/g;
const ROW = /<tr\b[^>]*>([\s\S]*?)<\/tr>/g;
const PICTURE = { zh: ['〔图', '：', '〕'], en: ['[Figure', ': ', ']'] } as const;

/** The words of HTML without its markup, a line for each paragraph and each cell of a table. */
export const plainText = (html: string): string =>
  html
    .replace(ENDS_LINE, '\n')
    .replace(TAG, '')
    .replace(/&(lt|gt|quot|#39|nbsp|amp);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/\n{2,}/g, '\n')
    .trim();

/** HTML as one reads it where only text can stand: each row of a table on a line, each picture by its caption. */
export const readingText = (html: string, language: 'zh' | 'en'): string =>
  plainText(
    html
      .replace(FIGURE, (figure) => `<p>${toPictureLine(figure, language)}</p>`)
      .replace(ROW, (_, row: string) => `<p>${toRowLine(row)}</p>`),
  );

/** 〔图：caption〕; what one would see stands in for a caption that is missing. */
function toPictureLine(figure: string, language: 'zh' | 'en'): string {
  const caption = toLine(/<figcaption\b[^>]*>([\s\S]*?)<\/figcaption>/.exec(figure)?.[1] ?? '');
  const words = caption || (/\balt="([^"]*)"/.exec(figure)?.[1] ?? '').trim();
  const [open, colon, close] = PICTURE[language];
  return `${open}${words && colon}${words}${close}`;
}

const toRowLine = (row: string): string =>
  row
    .split(/<\/t[dh]>/)
    .slice(0, -1)
    .map(toLine)
    .join(' ｜ ');

/** One line of what was several, without markup; entities stay what they are. */
const toLine = (html: string): string =>
  html.replace(ENDS_LINE, ' ').replace(TAG, '').replace(/\s+/g, ' ').trim();
