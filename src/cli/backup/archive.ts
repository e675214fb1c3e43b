import { createReadStream, createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { extract, pack, type Pack } from 'tar-stream';
import { ArchiveError } from './archive-error';
import { OpenChunks, SealChunks } from './sealed-chunks';
import { HEADER_BYTES, newSeal, sealFrom } from './sealing';

/** Adds entries to an archive; each call waits until the ones behind it have drained. */
export interface ArchiveWriter {
  add: (name: string, content: Buffer) => Promise<void>;
  /** Content of this many bytes, piece by piece. */
  addStream: (name: string, size: number, content: AsyncIterable<Buffer>) => Promise<void>;
}

export interface ArchiveEntry {
  name: string;
  content: AsyncIterable<Buffer>;
}

/** Writes a sealed archive: tar → gzip → AES-256-GCM → file, in bounded memory. */
export async function writeArchive(
  file: string,
  passphrase: string,
  fill: (writer: ArchiveWriter) => Promise<void>,
): Promise<void> {
  const tar = pack();
  const seal = new SealChunks(await newSeal(passphrase));
  const target = createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true });
  const written = pipeline(Readable.from(tar), createGzip(), seal, target);
  const filled = fill(writerOf(tar)).then(
    () => tar.finalize(),
    (error: Error) => void tar.destroy(error),
  );
  await Promise.all([written, filled]);
}

function writerOf(tar: Pack): ArchiveWriter {
  const addStream: ArchiveWriter['addStream'] = async (name, size, content) => {
    let end: (error?: Error | null) => void = () => undefined;
    const ended = new Promise<void>((resolve, reject) => {
      end = (error) => (error ? reject(error) : resolve());
    });
    const entry = tar.entry({ name, size }, (error) => end(error));
    for await (const chunk of content) {
      if (!entry.write(chunk)) await new Promise<void>((resolve) => entry.once('drain', () => resolve()));
    }
    entry.end(undefined);
    await ended;
  };
  return { addStream, add: (name, content) => addStream(name, content.length, Readable.from([content])) };
}

/**
 * The entries of an archive in their order; each must be read before the next.
 * @throws ArchiveError if the passphrase is wrong or the file is not as it was written
 */
export async function* readArchive(file: string, passphrase: string): AsyncGenerator<ArchiveEntry> {
  const seal = await sealFrom(await headerOf(file), passphrase);
  const tar = extract();
  const gunzip = createGunzip();
  const read = pipeline(createReadStream(file, { start: HEADER_BYTES }), new OpenChunks(seal), gunzip).catch(
    (error: Error) => void tar.destroy(error),
  );
  gunzip.pipe(tar);
  try {
    // Without an encoding, streams carry bytes.
    for await (const entry of tar) yield { name: entry.header.name, content: entry as AsyncIterable<Buffer> };
    await read;
  } finally {
    gunzip.destroy();
  }
}

async function headerOf(file: string): Promise<Buffer> {
  const handle = await open(file, 'r').catch((error: NodeJS.ErrnoException) => {
    throw new ArchiveError(`${file} can not be read (${error.code ?? error.message}).`);
  });
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
