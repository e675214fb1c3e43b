import type { OddCell, RawCell } from '../raw-cell';
import { serialToIso } from '../normalise/date';
import { decodeEscapes } from './excel-escapes';
import type { WorkbookParts } from './workbook-parts';

/**
 * Understands one cell of a sheet.
 *
 * @param type the cell's `t`
 * @param text its value as written, or its inline text
 * @param style the cell's `s`, an index into the cell formats
 */
export function toCell(
  type: string,
  text: string,
  style: string | undefined,
  hasFormula: boolean,
  book: WorkbookParts,
): RawCell {
  if (type === 'inlineStr') return decodeEscapes(text) || null;
  const result = text === '' ? null : toValue(type, text, style, book);
  if (!hasFormula || (result !== null && typeof result === 'object' && result.kind === 'error'))
    return result;
  return { kind: 'formula', result };
}

function toValue(
  type: string,
  text: string,
  style: string | undefined,
  book: WorkbookParts,
): Exclude<RawCell, OddCell> | Exclude<OddCell, { kind: 'formula' }> {
  if (type === 's') return book.sharedStrings[Number(text)] || null;
  if (type === 'str') return decodeEscapes(text);
  if (type === 'b') return text === '1';
  if (type === 'e') return { kind: 'error', text: decodeEscapes(text) };
  if (type === 'd') return { kind: 'date', iso: text.slice(0, 10) };
  const number = Number(text);
  if (!Number.isFinite(number)) return decodeEscapes(text);
  // Serials up to 60 are 1900's opening weeks: in practice the zero date of some program.
  if (style !== undefined && book.isDateStyle[Number(style)] === true && number >= 0 && number < 2_958_466) {
    return { kind: 'date', iso: serialToIso(number, book.is1904) };
  }
  return number;
}
