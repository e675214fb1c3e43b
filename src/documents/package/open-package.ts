import { buffer } from 'node:stream/consumers';
import { open } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { ZipArchive, type ZipBounds, type ZipRefusal } from '../../plugins/registers/server/zip/zip-archive';
import { DocumentRefused } from '../refused';
import { childrenOf, parseXml } from './xml-tree';

/** The parts of a Word file by their names. */
export type Parts = Map<string, Buffer>;

interface DocumentBounds extends ZipBounds {
  /** Of any one part that is XML. */
  textBytes: number;
}

/** Bounds of a template, which is read without a thread of its own: an honest one has a few pages. */
export const TEMPLATE_BOUNDS: DocumentBounds = {
  entries: 500,
  unpackedBytes: 60 * 2 ** 20,
  entryBytes: 20 * 2 ** 20,
  ratio: 200,
  ratioFloorBytes: 2 ** 20,
  textBytes: 4 * 2 ** 20,
};

/** Bounds of a Word file; an honest one of 200 pictures stays below 100 MB, its text below 10 MB. */
const BOUNDS: DocumentBounds = {
  entries: 2_000,
  unpackedBytes: 250 * 2 ** 20,
  entryBytes: 60 * 2 ** 20,
  ratio: 200,
  ratioFloorBytes: 2 ** 20,
  textBytes: 30 * 2 ** 20,
};
const ZIP = 0x504b0304;
const OLE = 0xd0cf11e0;

/**
 * Unpacks a Word file, by its content and not by its name, after checking that it is no bomb and runs nothing.
 * @param source a path or the bytes themselves
 * @throws DocumentRefused
 */
export async function openPackage(source: string | Buffer, bounds = BOUNDS): Promise<Parts> {
  const start = await readStart(source);
  if (start === OLE) throw new DocumentRefused('old-or-encrypted-document');
  if (start !== ZIP) throw new DocumentRefused('not-a-document');
  const archive = await ZipArchive.open(source, bounds, refuseZip);
  try {
    const parts: Parts = new Map();
    for (const name of archive.names.filter((entry) => !entry.endsWith('/')))
      parts.set(name, await unpack(archive, name, bounds));
    assertDocument(parts);
    return parts;
  } finally {
    archive.close();
  }
}

async function readStart(source: string | Buffer): Promise<number> {
  const start = typeof source === 'string' ? await readFirst(source) : source;
  return start.length < 4 ? 0 : start.readUInt32BE(0);
}

async function readFirst(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { buffer: bytes, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return bytes.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

const refuseZip: ZipRefusal = (reason, cause) =>
  new DocumentRefused(reason === 'damaged' ? 'document-damaged' : 'document-too-large', { cause });

async function unpack(archive: ZipArchive, name: string, { textBytes }: DocumentBounds): Promise<Buffer> {
  const stream = await archive.stream(name, /\.(xml|rels)$/i.test(name) ? textBytes : Infinity);
  try {
    return await buffer(stream);
  } catch (error) {
    // What zlib and yauzl complain about is a damaged file.
    throw new DocumentRefused('document-damaged', { cause: error });
  }
}

/**
 * Unpacks one of many files that this office made itself, at once and with the same bounds.
 * @throws DocumentRefused
 */
export function unpackQuickly(file: Uint8Array): Parts {
  let unpacked = 0;
  try {
    const parts = unzipSync(file, {
      filter: ({ originalSize }) => {
        unpacked += originalSize;
        if (unpacked > BOUNDS.unpackedBytes) throw new DocumentRefused('document-too-large');
        return true;
      },
    });
    return new Map(Object.entries(parts).map(([name, bytes]) => [name, Buffer.from(bytes)]));
  } catch (error) {
    if (error instanceof DocumentRefused) throw error;
    throw new DocumentRefused('document-damaged', { cause: error });
  }
}

const WORD_MAIN = /wordprocessingml\.(document|template)\.main\+xml$/;
const RUNS = /(^|\/)(vbaProject|vbaData|activeX|customUI)/i;

function assertDocument(parts: Parts): void {
  const types = parts.get('[Content_Types].xml');
  if (!types) throw new DocumentRefused('not-a-document');
  const declared = childrenOf(readXml(types)).map(({ attributes }) => attributes.ContentType ?? '');
  if (
    declared.some((type) => /macroEnabled|vbaProject|activeX/i.test(type)) ||
    [...parts].some(([name, bytes]) => RUNS.test(name) || (/\.rels$/i.test(name) && refersToMacros(bytes)))
  )
    throw new DocumentRefused('document-with-macros');
  if (!declared.some((type) => WORD_MAIN.test(type))) throw new DocumentRefused('not-a-document');
}

/** Word finds macros by what refers to them, whatever the part is called. */
const refersToMacros = (bytes: Buffer): boolean =>
  childrenOf(readXml(bytes)).some(({ attributes }) =>
    /\/(word)?vba(Project|Data)$/i.test(attributes.Type ?? ''),
  );

/** @throws DocumentRefused `document-damaged` for what is no well-formed XML or has a document type */
export function readXml(bytes: Uint8Array) {
  try {
    const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
    return parseXml(new TextDecoder(encoding, { fatal: true }).decode(bytes));
  } catch (error) {
    throw new DocumentRefused('document-damaged', { cause: error });
  }
}
