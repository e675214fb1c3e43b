import { readDateStyles } from './date-styles';
import { decodeEscapes } from './excel-escapes';
import { ReaderError } from './reader-error';
import { readSharedStrings } from './shared-strings';
import { findAttribute, readTags } from './xml-tags';
import type { ZipArchive } from '../../zip/zip-archive';

export interface WorkbookParts {
  /** Parts of the visible sheets, in the order of the tabs. */
  sheets: { name: string; part: string }[];
  sharedStrings: string[];
  /** Whether the cell style with this index shows a date. */
  isDateStyle: boolean[];
  is1904: boolean;
}

/**
 * Reads what must be known before any sheet: tabs, strings, date styles.
 * @throws ReaderError `not-a-workbook`, `workbook-too-large`
 */
export async function readWorkbookParts(archive: ZipArchive): Promise<WorkbookParts> {
  const tags = await readTags(archive, 'xl/workbook.xml', ['workbook/workbookPr', 'sheets/sheet']);
  const parts = await readRelations(archive);
  const sheets = tags.flatMap(({ path, attributes }) => {
    const part = parts.get(findAttribute(attributes, 'id') ?? '') ?? '';
    const isVisible = (attributes['state'] ?? 'visible') === 'visible';
    if (path !== 'sheets/sheet' || !isVisible || !archive.has(part)) return [];
    return [{ name: decodeEscapes(attributes['name'] ?? ''), part }];
  });
  if (sheets.length === 0) throw new ReaderError('not-a-workbook');
  const settings = tags.find(({ path }) => path === 'workbook/workbookPr')?.attributes;
  return {
    sheets,
    sharedStrings: await readSharedStrings(archive),
    isDateStyle: await readDateStyles(archive),
    is1904: settings?.['date1904'] === '1' || settings?.['date1904'] === 'true',
  };
}

/** Names of parts by the workbook's ids for them. */
async function readRelations(archive: ZipArchive): Promise<Map<string, string>> {
  const tags = await readTags(archive, 'xl/_rels/workbook.xml.rels', ['Relationships/Relationship']);
  return new Map(
    tags.map(({ attributes }) => {
      const target = attributes['Target'] ?? '';
      return [attributes['Id'] ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`];
    }),
  );
}
