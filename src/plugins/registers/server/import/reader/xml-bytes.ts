import type { Readable } from 'node:stream';
import { ReaderError } from './reader-error';

/**
 * Decodes a part of a workbook, which is UTF-8 or, by its byte order mark, UTF-16 (ECMA-376-2, 8.1.4).
 * @throws ReaderError `not-a-workbook` for damaged packing and for bytes that are no text
 */
export async function* decodeXmlBytes(stream: Readable): AsyncGenerator<string> {
  let decoder: ReturnType<typeof toDecoder> | null = null;
  try {
    for await (const chunk of stream) {
      // A zip entry's stream yields buffers.
      const bytes = chunk as Buffer;
      decoder ??= toDecoder(bytes);
      const text = decoder.decode(bytes, { stream: true });
      if (text !== '') yield text;
    }
    decoder?.decode();
  } catch (error) {
    // What zlib, yauzl and the decoder complain about is a damaged file.
    throw new ReaderError('not-a-workbook', { cause: error });
  }
}

function toDecoder(start: Buffer) {
  const mark = start.length < 2 ? 0 : start.readUInt16BE(0);
  const encoding = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding, { fatal: true });
}
