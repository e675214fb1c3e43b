import type { Readable } from 'node:stream';
import { ReaderError } from './reader-error';
import { findPrefix, withoutPrefix } from './xml-text';

/**
 * Cuts a large XML part into its repeated elements (`row`, `si`) without ever holding the whole. Yields groups of
 * complete elements; the part's namespace prefix, if any, is removed.
 * @throws ReaderError for a document type (entity tricks) and for an element beyond `maxCharacters`
 */
export async function* cutElements(stream: Readable, root: string, element: string, maxCharacters: number) {
  const decoder = new TextDecoder('utf-8');
  let pending = '';
  let prefix: string | null = null;
  let end = '';
  for await (const chunk of readBytes(stream)) {
    pending += decoder.decode(chunk, { stream: true });
    if (prefix === null) {
      if (pending.length < 512 && !pending.includes(`${root} `) && !pending.includes(`${root}>`)) continue;
      if (/<!DOCTYPE|<!ENTITY/i.test(pending.slice(0, 4096))) throw new ReaderError('not-a-workbook');
      prefix = findPrefix(pending.slice(0, 8192), root);
      end = `</${prefix}${element}>`;
    }
    const last = pending.lastIndexOf(end);
    if (last >= 0) {
      const cut = last + end.length;
      yield withoutPrefix(pending.slice(0, cut), prefix);
      pending = pending.slice(cut);
    }
    if (pending.length > maxCharacters) throw new ReaderError('workbook-too-large');
  }
  // What is left holds no complete element, but may hold empty ones: <row r="9"/>.
  if (prefix !== null) yield withoutPrefix(pending, prefix);
}

/** What zlib and yauzl complain about while unpacking is a damaged file. */
async function* readBytes(stream: Readable): AsyncGenerator<Uint8Array> {
  try {
    // A zip entry's stream yields buffers.
    for await (const chunk of stream) yield chunk as Uint8Array;
  } catch (error) {
    throw new ReaderError('not-a-workbook', { cause: error });
  }
}
