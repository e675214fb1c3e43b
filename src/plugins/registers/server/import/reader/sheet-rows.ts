import type { OddCell, RawCell, RawRow } from '../raw-cell';
import { serialToIso } from '../normalise/date';
import { READER_LIMITS } from './limits';
import type { WorkbookParts } from './workbook-parts';
import { cutElements } from './xml-chunks';
import { decodeXml, joinText } from './xml-text';
import type { ZipArchive } from './zip-archive';

const ROW_NUMBER = /\sr="(\d+)"/;
const CELL_REFERENCE = /\sr="([A-Z]{1,3})/;
const CELL_STYLE = /\ss="(\d+)"/;
const CELL_TYPE = /\st="(\w+)"/;
const VALUE = /<v(?:\s[^>]*)?>([\s\S]*?)<\/v>/;

/** Streams a sheet's rows in groups. Only strings, numbers and booleans come out plain; see RawCell. */
export async function* readSheetRows(
  archive: ZipArchive,
  part: string,
  book: WorkbookParts,
): AsyncGenerator<RawRow[]> {
  const counter = { row: 0 };
  const stream = await archive.stream(part);
  try {
    for await (const xml of cutElements(stream, 'worksheet', 'row', READER_LIMITS.rowCharacters)) {
      const rows = parseRows(xml, book, counter);
      if (rows.length > 0) yield rows;
    }
  } finally {
    stream.destroy();
  }
}

function parseRows(xml: string, book: WorkbookParts, counter: { row: number }): RawRow[] {
  const rows: RawRow[] = [];
  let at = 0;
  for (;;) {
    const open = xml.indexOf('<row', at);
    if (open < 0) return rows;
    const tagEnd = xml.indexOf('>', open);
    if (tagEnd < 0) return rows;
    const tag = xml.slice(open + 4, tagEnd);
    at = tagEnd + 1;
    // Elements such as <rowBreaks> start alike.
    if (tag !== '' && !/^[\s/]/.test(tag)) continue;
    const number = ROW_NUMBER.exec(tag)?.[1];
    counter.row = number === undefined ? counter.row + 1 : Number(number);
    if (tag.endsWith('/')) continue;
    const end = xml.indexOf('</row>', tagEnd);
    if (end < 0) return rows;
    const cells = parseCells(xml, tagEnd + 1, end, book);
    if (cells.length > 0) rows.push({ number: counter.row, cells });
    at = end + 6;
  }
}

function parseCells(xml: string, start: number, end: number, book: WorkbookParts): RawCell[] {
  const cells: RawCell[] = [];
  let at = start;
  let next = 0;
  for (;;) {
    const open = xml.indexOf('<c', at);
    if (open < 0 || open >= end) return cells;
    const tagEnd = xml.indexOf('>', open);
    const tag = xml.slice(open + 2, tagEnd);
    const reference = CELL_REFERENCE.exec(tag)?.[1];
    const column = reference === undefined ? next : toColumn(reference);
    next = column + 1;
    at = tagEnd + 1;
    if (tag.endsWith('/')) continue;
    const close = xml.indexOf('</c>', tagEnd);
    if (close < 0 || close > end) return cells;
    at = close + 4;
    if (column >= READER_LIMITS.columns) continue;
    const cell = parseCell(tag, xml.slice(tagEnd + 1, close), book);
    if (cell === null) continue;
    while (cells.length < column) cells.push(null);
    cells[column] = cell;
  }
}

function toColumn(letters: string): number {
  let column = 0;
  for (let index = 0; index < letters.length; index += 1)
    column = column * 26 + letters.charCodeAt(index) - 64;
  return column - 1;
}

function parseCell(tag: string, content: string, book: WorkbookParts): RawCell {
  const type = CELL_TYPE.exec(tag)?.[1] ?? 'n';
  if (type === 'inlineStr') return joinText(content) || null;
  const isFormula = content.includes('<f');
  const found = VALUE.exec(content);
  if (!found && !isFormula) return null;
  const result = found ? parseValue(type, found[1] ?? '', tag, book) : null;
  if (!isFormula || (result !== null && typeof result === 'object' && result.kind === 'error')) return result;
  return { kind: 'formula', result: result === '' ? null : result };
}

function parseValue(
  type: string,
  value: string,
  tag: string,
  book: WorkbookParts,
): Exclude<RawCell, OddCell> | Exclude<OddCell, { kind: 'formula' }> {
  if (type === 's') return book.sharedStrings[Number(value)] || null;
  if (type === 'str') return decodeXml(value) || null;
  if (type === 'b') return value === '1';
  if (type === 'e') return { kind: 'error', text: decodeXml(value) };
  if (type === 'd') return { kind: 'date', iso: value.slice(0, 10) };
  const number = Number(value);
  if (value === '' || !Number.isFinite(number)) return decodeXml(value) || null;
  const style = CELL_STYLE.exec(tag)?.[1];
  // Serials up to 60 are 1900's opening weeks: in practice the zero date of some program.
  if (style !== undefined && book.isDateStyle[Number(style)] === true && number >= 0 && number < 2_958_466) {
    return { kind: 'date', iso: serialToIso(number, book.is1904) };
  }
  return number;
}
