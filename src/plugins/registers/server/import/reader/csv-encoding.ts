import { createReadStream } from 'node:fs';
import { ReaderError } from './reader-error';

export type CsvEncoding = 'utf-8' | 'utf-16le' | 'gb18030';

/**
 * Finds a text file's encoding: a byte order mark, else strict UTF-8, else GB18030 (which Excel on a Chinese Windows
 * writes as “CSV”). @throws ReaderError `not-text` for binary content
 */
export async function detectEncoding(path: string): Promise<CsvEncoding> {
  let isUtf8 = true;
  let isFirst = true;
  const strict = new TextDecoder('utf-8', { fatal: true });
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) {
    const bytes = chunk as Buffer;
    if (isFirst) {
      if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
      if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
    }
    isFirst = false;
    if (bytes.includes(0)) throw new ReaderError('not-text');
    if (isUtf8) isUtf8 = canDecode(strict, bytes, true);
  }
  if (isUtf8 && canDecode(strict, Buffer.alloc(0), false)) return 'utf-8';
  return 'gb18030';
}

function canDecode(
  decoder: { decode(bytes: Uint8Array, options: { stream: boolean }): string },
  bytes: Buffer,
  stream: boolean,
): boolean {
  try {
    decoder.decode(bytes, { stream });
    return true;
  } catch (error) {
    if (
      typeof error === 'object' &&
      error !== null &&
      'code' in error &&
      error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA'
    )
      return false;
    throw error;
  }
}
