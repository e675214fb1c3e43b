import { READER_LIMITS } from './limits';
import { ReaderError } from './reader-error';
import { cutElements } from './xml-chunks';
import { findAttribute, findPrefix, joinText, withoutPrefix } from './xml-text';
import type { ZipArchive } from './zip-archive';

export interface WorkbookParts {
  /** Parts of the visible sheets, in the order of the tabs. */
  sheets: { name: string; part: string }[];
  sharedStrings: string[];
  /** Whether the cell style with this index shows a date. */
  isDateStyle: boolean[];
  is1904: boolean;
}

const BUILT_IN_DATES = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58,
]);

async function readPart(archive: ZipArchive, name: string, root: string): Promise<string> {
  const xml = await archive.text(name);
  return withoutPrefix(xml, findPrefix(xml.slice(0, 8192), root));
}

const tags = (xml: string, element: string) => xml.match(new RegExp(`<${element}[\\s>/][^>]*`, 'g')) ?? [];

/** Reads what must be known before any sheet: tabs, strings, date styles. @throws ReaderError `not-a-workbook` */
export async function readWorkbookParts(archive: ZipArchive): Promise<WorkbookParts> {
  const workbook = await readPart(archive, 'xl/workbook.xml', 'workbook');
  const relations = await readPart(archive, 'xl/_rels/workbook.xml.rels', 'Relationships');
  const targets = new Map(
    tags(relations, 'Relationship').map((tag) => [
      findAttribute(tag, 'Id'),
      findAttribute(tag, 'Target') ?? '',
    ]),
  );
  const sheets = tags(workbook, 'sheet').flatMap((tag) => {
    const target = targets.get(findAttribute(tag, 'id')) ?? '';
    const part = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    const isVisible = (findAttribute(tag, 'state') ?? 'visible') === 'visible';
    return isVisible && archive.has(part) ? [{ name: findAttribute(tag, 'name') ?? '', part }] : [];
  });
  if (sheets.length === 0) throw new ReaderError('not-a-workbook');
  const date1904 = tags(workbook, 'workbookPr').map((tag) => findAttribute(tag, 'date1904'))[0];
  return {
    sheets,
    sharedStrings: await readSharedStrings(archive),
    isDateStyle: readDateStyles(await readPart(archive, 'xl/styles.xml', 'styleSheet')),
    is1904: date1904 === '1' || date1904 === 'true',
  };
}

async function readSharedStrings(archive: ZipArchive): Promise<string[]> {
  const strings: string[] = [];
  if (!archive.has('xl/sharedStrings.xml')) return strings;
  const stream = await archive.stream('xl/sharedStrings.xml');
  let characters = 0;
  for await (const xml of cutElements(stream, 'sst', 'si', READER_LIMITS.rowCharacters)) {
    for (const item of xml.matchAll(/<si(?:\s[^>]*)?(?:\/>|>([\s\S]*?)<\/si>)/g)) {
      const text = joinText(item[1] ?? '');
      characters += text.length;
      if (characters > READER_LIMITS.sharedCharacters) throw new ReaderError('workbook-too-large');
      strings.push(text);
    }
  }
  return strings;
}

function readDateStyles(styles: string): boolean[] {
  const formats = new Map<number, boolean>();
  for (const tag of tags(styles, 'numFmt')) {
    formats.set(Number(findAttribute(tag, 'numFmtId')), isDateFormat(findAttribute(tag, 'formatCode') ?? ''));
  }
  const cellFormats = /<cellXfs[\s\S]*?<\/cellXfs>/.exec(styles)?.[0] ?? '';
  return tags(cellFormats, 'xf').map((tag) => {
    const id = Number(findAttribute(tag, 'numFmtId') ?? 0);
    return formats.get(id) ?? BUILT_IN_DATES.has(id);
  });
}

/** Whether a number format shows a calendar date: has a year or a day outside quotes, brackets and escapes. */
export function isDateFormat(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').split(';')[0] ?? '';
  return /[yde]/i.test(bare) && !/general/i.test(bare) && !/0|#/.test(bare);
}
