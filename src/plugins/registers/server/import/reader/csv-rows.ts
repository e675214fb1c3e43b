import { createReadStream } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { parse } from 'csv-parse';
import type { RawRow } from '../raw-cell';
import { detectEncoding } from './csv-encoding';
import { READER_LIMITS } from './limits';
import { ReaderError } from './reader-error';

const GROUP = 500;

async function* decode(path: string, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 17 })) {
    const text = decoder.decode(chunk as Buffer, { stream: true });
    if (text) yield text;
  }
  yield decoder.decode();
}

async function findDelimiter(path: string, encoding: string): Promise<string> {
  for await (const text of decode(path, encoding)) {
    const line = /^[^\r\n]*/.exec(text)?.[0] ?? '';
    const counts = [',', '\t', ';'].map((mark) => ({ mark, count: line.split(mark).length }));
    return counts.reduce((best, next) => (next.count > best.count ? next : best)).mark;
  }
  return ',';
}

/**
 * Streams a text file's rows in groups: UTF-8 with and without BOM, UTF-16 (Excel's “Unicode text”) or GB18030,
 * separated by comma, tab or semicolon. Row numbers count records, as Excel does when it opens the file.
 * @throws ReaderError `not-text`
 */
export async function* readCsvRows(path: string): AsyncGenerator<RawRow[]> {
  const encoding = await detectEncoding(path);
  const parser = parse({
    delimiter: await findDelimiter(path, encoding),
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: READER_LIMITS.rowCharacters,
  });
  // An error of either end destroys the parser, and with it the loop below: nothing is lost by the empty callback.
  pipeline(Readable.from(decode(path, encoding)), parser, () => undefined);
  let group: RawRow[] = [];
  let number = 0;
  try {
    for await (const record of parser) {
      number += 1;
      // csv-parse without `columns` yields arrays of strings.
      const cells = (record as string[])
        .slice(0, READER_LIMITS.columns)
        .map((text) => (text === '' ? null : text));
      if (cells.every((cell) => cell === null)) continue;
      group.push({ number, cells });
      if (group.length < GROUP) continue;
      yield group;
      group = [];
    }
  } catch (error) {
    throw error instanceof ReaderError ? error : new ReaderError('not-text', { cause: error });
  }
  if (group.length > 0) yield group;
}
