import type { Readable } from 'node:stream';
import { open, type Entry, type ZipFile } from 'yauzl';
import { READER_LIMITS } from './limits';
import { ReaderError } from './reader-error';

/** A workbook's parts, checked against zip bombs by the central directory before anything is unpacked. */
export class ZipArchive {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: Map<string, Entry>,
  ) {}

  /** @throws ReaderError `not-a-workbook`, `workbook-too-large` */
  static async open(path: string): Promise<ZipArchive> {
    const zip = await openZip(path);
    try {
      return new ZipArchive(zip, await listEntries(zip));
    } catch (error) {
      zip.close();
      throw error instanceof ReaderError ? error : new ReaderError('not-a-workbook', { cause: error });
    }
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** Opens one part; its real size is held to the declared one by yauzl. @throws ReaderError as `open` */
  async stream(name: string, maxBytes = Infinity): Promise<Readable> {
    const entry = this.entries.get(name);
    if (!entry) throw new ReaderError('not-a-workbook');
    if (entry.uncompressedSize > maxBytes) throw new ReaderError('workbook-too-large');
    return new Promise((resolve, reject) => {
      this.zip.openReadStream(entry, (error, stream) =>
        error ? reject(new ReaderError('not-a-workbook', { cause: error })) : resolve(stream),
      );
    });
  }

  close(): void {
    this.zip.close();
  }
}

function openZip(path: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    open(path, { autoClose: false, lazyEntries: true }, (error, zip) =>
      error ? reject(new ReaderError('not-a-workbook', { cause: error })) : resolve(zip),
    );
  });
}

function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  let unpacked = 0;
  return new Promise((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      unpacked += entry.uncompressedSize;
      const ratio = entry.uncompressedSize / Math.max(entry.compressedSize, 1);
      if (
        entries.size >= READER_LIMITS.entries ||
        unpacked > READER_LIMITS.unpackedBytes ||
        entry.uncompressedSize > READER_LIMITS.entryBytes ||
        (ratio > READER_LIMITS.ratio && entry.uncompressedSize > READER_LIMITS.ratioFloorBytes)
      ) {
        reject(new ReaderError('workbook-too-large'));
        return;
      }
      entries.set(entry.fileName.replace(/^\//, ''), entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}
