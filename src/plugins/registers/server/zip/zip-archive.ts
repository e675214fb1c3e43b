import type { Readable } from 'node:stream';
import { fromBuffer, open, type Entry, type ZipFile } from 'yauzl';

export interface ZipBounds {
  entries: number;
  unpackedBytes: number;
  entryBytes: number;
  /** Unpacked to packed. */
  ratio: number;
  /** Parts smaller than this may have any ratio. */
  ratioFloorBytes: number;
}

/** Makes the error of the format that is read. */
export type ZipRefusal = (reason: 'damaged' | 'too-large', cause?: unknown) => Error;

/** A zip archive's parts, checked against zip bombs by the central directory before anything is unpacked. */
export class ZipArchive {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: Map<string, Entry>,
    private readonly refuse: ZipRefusal,
  ) {}

  /** @param source a path or the bytes themselves. @throws what `refuse` makes */
  static async open(source: string | Buffer, bounds: ZipBounds, refuse: ZipRefusal): Promise<ZipArchive> {
    const zip = await openZip(source, refuse);
    try {
      return new ZipArchive(zip, await listEntries(zip, bounds, refuse), refuse);
    } catch (error) {
      zip.close();
      throw error;
    }
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  get names(): string[] {
    return [...this.entries.keys()];
  }

  /** Opens one part; its real size is held to the declared one by yauzl. @throws what `refuse` makes */
  async stream(name: string, maxBytes = Infinity): Promise<Readable> {
    const entry = this.entries.get(name);
    if (!entry) throw this.refuse('damaged');
    if (entry.uncompressedSize > maxBytes) throw this.refuse('too-large');
    return new Promise((resolve, reject) => {
      this.zip.openReadStream(entry, (error, stream) =>
        error ? reject(this.refuse('damaged', error)) : resolve(stream),
      );
    });
  }

  close(): void {
    this.zip.close();
  }
}

function openZip(source: string | Buffer, refuse: ZipRefusal): Promise<ZipFile> {
  const options = { autoClose: false, lazyEntries: true };
  return new Promise((resolve, reject) => {
    const take = (error: Error | null, zip: ZipFile) =>
      error ? reject(refuse('damaged', error)) : resolve(zip);
    if (typeof source === 'string') open(source, options, take);
    else fromBuffer(source, options, take);
  });
}

function listEntries(zip: ZipFile, bounds: ZipBounds, refuse: ZipRefusal): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  let unpacked = 0;
  return new Promise((resolve, reject) => {
    zip.on('error', (error) => reject(refuse('damaged', error)));
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      unpacked += entry.uncompressedSize;
      const ratio = entry.uncompressedSize / Math.max(entry.compressedSize, 1);
      if (
        entries.size >= bounds.entries ||
        unpacked > bounds.unpackedBytes ||
        entry.uncompressedSize > bounds.entryBytes ||
        (ratio > bounds.ratio && entry.uncompressedSize > bounds.ratioFloorBytes)
      ) {
        reject(refuse('too-large'));
        return;
      }
      entries.set(entry.fileName.replace(/^\//, ''), entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}
