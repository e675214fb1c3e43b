import { decodeEscapes } from './excel-escapes';
import { readTags } from './xml-tags';
import type { ZipArchive } from '../../zip/zip-archive';

const BUILT_IN_DATES = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58,
]);

/** Whether the cell style with this index shows a date. @throws ReaderError `not-a-workbook`, `workbook-too-large` */
export async function readDateStyles(archive: ZipArchive): Promise<boolean[]> {
  const tags = await readTags(archive, 'xl/styles.xml', ['numFmts/numFmt', 'cellXfs/xf']);
  const formats = new Map<number, boolean>();
  for (const { path, attributes } of tags) {
    if (path !== 'numFmts/numFmt') continue;
    formats.set(Number(attributes['numFmtId']), isDateFormat(decodeEscapes(attributes['formatCode'] ?? '')));
  }
  return tags.flatMap(({ path, attributes }) => {
    if (path !== 'cellXfs/xf') return [];
    const id = Number(attributes['numFmtId'] ?? 0);
    return [formats.get(id) ?? BUILT_IN_DATES.has(id)];
  });
}

/** Whether a number format shows a calendar date: has a year or a day outside quotes, brackets and escapes. */
export function isDateFormat(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').split(';')[0] ?? '';
  return /[yde]/i.test(bare) && !/general/i.test(bare) && !/0|#/.test(bare);
}
