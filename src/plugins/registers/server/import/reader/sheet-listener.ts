import type { RawCell, RawRow } from '../raw-cell';
import { findColumn } from './cell-reference';
import { toCell } from './cell-value';
import { READER_LIMITS } from './limits';
import { PlainRowReader } from './plain-row';
import { TextRuns } from './text-runs';
import type { WorkbookParts } from './workbook-parts';
import type { XmlAttributes, XmlListener } from './xml-scan';
import type { PlainItems } from './xml-shortcut';

/** worksheet / sheetData / row / c / v, f, is */
const DATA_DEPTH = 2;
const ROW_DEPTH = 3;
const CELL_DEPTH = 4;
const CONTENT_DEPTH = 5;

const WHOLE_NUMBER = /^\d+$/;

/** Gathers the rows of a sheet that hold anything. Called millions of times: it creates nothing but cells and rows. */
export class SheetListener implements XmlListener<RawRow> {
  readonly boundedDepth = ROW_DEPTH;
  private rows: RawRow[] = [];
  private isData = false;
  private isRow = false;
  private isCell = false;
  private isValue = false;
  private number = 0;
  private cells: RawCell[] = [];
  private next = 0;
  private column = 0;
  private type = 'n';
  private style: string | undefined;
  private value = '';
  private hasFormula = false;
  private readonly runs = new TextRuns();

  readonly plain: PlainItems;

  constructor(private readonly book: WorkbookParts) {
    const reader = new PlainRowReader(book);
    this.plain = {
      opening: '<row',
      closing: '</row>',
      isBetween: (depth) => depth === DATA_DEPTH && this.isData,
      read: (text, start) => {
        const behind = reader.read(text, start);
        if (behind >= 0) this.addRow(reader.number, reader.cells);
        return behind;
      },
    };
  }

  open(name: string, attributes: XmlAttributes, depth: number): void {
    if (depth === CONTENT_DEPTH) {
      if (name === 'v') this.isValue = this.isCell;
      else if (name === 'f') this.hasFormula = true;
    } else if (depth === CELL_DEPTH) {
      this.isCell = this.isRow && name === 'c';
      if (this.isCell) this.openCell(attributes);
    } else if (depth === ROW_DEPTH) {
      this.isRow = this.isData && name === 'row';
      if (this.isRow) this.openRow(attributes);
    } else if (depth === DATA_DEPTH) {
      this.isData = name === 'sheetData';
    } else if (this.isCell) {
      this.runs.open(name, depth);
    }
  }

  text(piece: string): void {
    if (this.isValue) this.value += piece;
    else this.runs.add(piece);
  }

  close(depth: number): void {
    if (depth === CONTENT_DEPTH) this.isValue = false;
    else if (depth === CELL_DEPTH) this.closeCell();
    else if (depth === ROW_DEPTH) this.closeRow();
    else this.runs.close(depth);
  }

  take(): RawRow[] {
    const { rows } = this;
    this.rows = [];
    return rows;
  }

  private addRow(number: number | null, cells: RawCell[]): void {
    this.number = number ?? this.number + 1;
    if (cells.length > 0) this.rows.push({ number: this.number, cells });
  }

  private openRow({ r }: XmlAttributes): void {
    this.number = r !== undefined && WHOLE_NUMBER.test(r) ? Number(r) : this.number + 1;
    this.cells = [];
    this.next = 0;
  }

  private openCell({ r, t, s }: XmlAttributes): void {
    this.column = (r === undefined ? null : findColumn(r)) ?? this.next;
    this.next = this.column + 1;
    this.type = t ?? 'n';
    this.style = s;
    this.value = '';
    this.hasFormula = false;
    this.runs.clear();
  }

  private closeCell(): void {
    if (!this.isCell) return;
    this.isCell = false;
    if (this.column >= READER_LIMITS.columns) return;
    const text = this.type === 'inlineStr' ? this.runs.text : this.value;
    const cell = toCell(this.type, text, this.style, this.hasFormula, this.book);
    if (cell === null) return;
    while (this.cells.length < this.column) this.cells.push(null);
    this.cells[this.column] = cell;
  }

  private closeRow(): void {
    if (this.isRow && this.cells.length > 0) this.rows.push({ number: this.number, cells: this.cells });
    this.isRow = false;
  }
}
