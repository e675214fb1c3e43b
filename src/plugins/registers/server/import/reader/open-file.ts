import { open } from 'node:fs/promises';
import { ZipArchive, type ZipRefusal } from '../../zip/zip-archive';
import type { RawRow } from '../raw-cell';
import { readCsvRows } from './csv-rows';
import { READER_LIMITS } from './limits';
import { ReaderError } from './reader-error';
import { readSheetRows } from './sheet-rows';
import { readWorkbookParts } from './workbook-parts';

/** One table of a file: a sheet, or the whole of a text file. */
export interface RawTable {
  name: string;
  rows(): AsyncGenerator<RawRow[]>;
}

const ZIP = Buffer.from('504b0304', 'hex');
const OLE = Buffer.from('d0cf11e0', 'hex');

/**
 * Opens an uploaded file by its content, not by its name, and hands its tables to `use`; closes it afterwards.
 * @throws ReaderError when it is neither workbook nor text
 */
export async function withTables<T>(path: string, use: (tables: RawTable[]) => Promise<T>): Promise<T> {
  const start = await readStart(path);
  if (start.equals(OLE)) throw new ReaderError('old-or-encrypted-workbook');
  if (!start.equals(ZIP)) return use([{ name: '', rows: () => readCsvRows(path) }]);
  const archive = await ZipArchive.open(path, READER_LIMITS, refuseZip);
  try {
    if (!archive.has('xl/workbook.xml')) throw new ReaderError('not-a-workbook');
    const book = await readWorkbookParts(archive);
    return await use(
      book.sheets.map(({ name, part }) => ({ name, rows: () => readSheetRows(archive, part, book) })),
    );
  } finally {
    archive.close();
  }
}

const refuseZip: ZipRefusal = (reason, cause) =>
  new ReaderError(reason === 'damaged' ? 'not-a-workbook' : 'workbook-too-large', { cause });

async function readStart(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
