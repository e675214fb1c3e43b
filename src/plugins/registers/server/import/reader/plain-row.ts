import type { RawCell } from '../raw-cell';
import { findColumn } from './cell-reference';
import { toCell } from './cell-value';
import { READER_LIMITS } from './limits';
import type { WorkbookParts } from './workbook-parts';

const [SPACE, QUOTE, AMPERSAND, SLASH, LESS, GREATER, BRACKET] = [32, 34, 38, 47, 60, 62, 93];
const [ZERO, NINE, A, Z] = [48, 57, 65, 90];
/** The first half of a surrogate pair: from here on characters need the parser's eye. */
const SURROGATES = 0xd800;
/** A figure of so many digits is exact. */
const EXACT_DIGITS = 15;
const NOT_PLAIN = -1;
const WHOLE_NUMBER = /^\d+$/;

/**
 * Reads rows in the spelling that Excel and most programs use: `<row …><c r="A2" s="1" t="s"><v>7</v></c>…</row>`.
 * Whatever is spelled otherwise (formulas, inline text, references, comments, prefixes) is not plain, and left to the
 * XML parser; so a row is understood here exactly as there, or not at all.
 */
export class PlainRowReader {
  /** Of the row read last: its number as written, or null, and its cells. */
  number: number | null = null;
  cells: RawCell[] = [];
  private position = 0;
  private column = 0;
  private type = 'n';
  private style: string | undefined;

  constructor(private readonly book: WorkbookParts) {}

  /** Reads the row that starts at `start`; answers the position behind it, or -1 if it is not plain. */
  read(text: string, start: number): number {
    if (!text.startsWith('<row', start)) return NOT_PLAIN;
    this.position = start + 4;
    this.number = null;
    this.cells = [];
    let next = 0;
    if (!this.readAttributes(text, false)) return NOT_PLAIN;
    if (text.charCodeAt(this.position) === SLASH)
      return text.charCodeAt(this.position + 1) === GREATER ? this.position + 2 : NOT_PLAIN;
    this.position += 1;
    for (;;) {
      if (text.startsWith('</row>', this.position)) return this.position + 6;
      if (!text.startsWith('<c', this.position)) return NOT_PLAIN;
      this.position += 2;
      this.column = next;
      this.type = 'n';
      this.style = undefined;
      if (!this.readAttributes(text, true)) return NOT_PLAIN;
      next = this.column + 1;
      const cell = this.readCell(text);
      if (cell === undefined) return NOT_PLAIN;
      if (cell === null || this.column >= READER_LIMITS.columns) continue;
      while (this.cells.length < this.column) this.cells.push(null);
      this.cells[this.column] = cell;
    }
  }

  /** Reads ` name="value"` up to `>` or `/`; false where anything is unusual, or a name comes twice. */
  private readAttributes(text: string, isCell: boolean): boolean {
    let known = ' ';
    for (;;) {
      const before = text.charCodeAt(this.position);
      if (before === GREATER || before === SLASH) return true;
      if (before !== SPACE) return false;
      const nameAt = this.position + 1;
      const equals = text.indexOf('=', nameAt);
      if (equals <= nameAt || text.charCodeAt(equals + 1) !== QUOTE) return false;
      for (let at = nameAt; at < equals; at += 1) if (!isNameCharacter(text.charCodeAt(at))) return false;
      const valueAt = equals + 2;
      let end = valueAt;
      for (let code = text.charCodeAt(end); code !== QUOTE; code = text.charCodeAt((end += 1)))
        if (!isPlainCharacter(code)) return false;
      const name = text.slice(nameAt, equals);
      if (known.includes(` ${name} `)) return false;
      known += `${name} `;
      this.take(text, name, valueAt, end, isCell);
      this.position = end + 1;
    }
  }

  /** Takes `r` of rows, and `r`, `s` and `t` of cells. */
  private take(text: string, name: string, from: number, end: number, isCell: boolean): void {
    const value = text.slice(from, end);
    if (!isCell) {
      if (name === 'r' && WHOLE_NUMBER.test(value)) this.number = Number(value);
    } else if (name === 'r') this.column = findColumn(value) ?? this.column;
    else if (name === 's') this.style = value;
    else if (name === 't') this.type = value;
  }

  /** The cell behind its attributes: empty, or one value; undefined where it is not plain. */
  private readCell(text: string): RawCell | undefined {
    if (text.charCodeAt(this.position) === SLASH) {
      if (text.charCodeAt(this.position + 1) !== GREATER) return undefined;
      this.position += 2;
      return null;
    }
    this.position += 1;
    if (text.startsWith('</c>', this.position)) {
      this.position += 4;
      return null;
    }
    if (this.type === 'inlineStr' || !text.startsWith('<v>', this.position)) return undefined;
    const from = this.position + 3;
    let end = from;
    let figure = 0;
    let isFigure = true;
    for (let code = text.charCodeAt(end); code !== LESS; code = text.charCodeAt((end += 1))) {
      if (code >= ZERO && code <= NINE) figure = figure * 10 + code - ZERO;
      else if (!isPlainCharacter(code) || code === BRACKET) return undefined;
      else isFigure = false;
    }
    if (!text.startsWith('</v></c>', end)) return undefined;
    this.position = end + 8;
    if (this.type === 's' && isFigure && end > from) return this.book.sharedStrings[figure] || null;
    if (this.type === 'n' && this.style === undefined && isFigure && end > from && end - from <= EXACT_DIGITS)
      return figure;
    return toCell(this.type, text.slice(from, end), this.style, false, this.book);
  }
}

/** Behind the text's end the code is NaN, which is no plain character. */
const isPlainCharacter = (code: number) =>
  code >= SPACE && code < SURROGATES && code !== LESS && code !== AMPERSAND;

const isNameCharacter = (code: number) =>
  (code >= 97 && code <= 122) || (code >= A && code <= Z) || (code >= ZERO && code <= 58);
