import type { RawRow } from '../raw-cell';
import { SheetListener } from './sheet-listener';
import type { WorkbookParts } from './workbook-parts';
import { scanXml } from './xml-scan';
import type { ZipArchive } from '../../zip/zip-archive';

/**
 * Streams a sheet's rows in groups. Only strings, numbers and booleans come out plain; see RawCell.
 * @throws ReaderError `not-a-workbook`, `workbook-too-large`
 */
export async function* readSheetRows(
  archive: ZipArchive,
  part: string,
  book: WorkbookParts,
): AsyncGenerator<RawRow[]> {
  const stream = await archive.stream(part);
  try {
    yield* scanXml(stream, new SheetListener(book));
  } finally {
    stream.destroy();
  }
}
