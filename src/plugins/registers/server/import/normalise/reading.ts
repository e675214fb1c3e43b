import type { BilingualText, ImportProblem } from '../../../../../shared/import-answers';

/** A remark about one cell; the caller adds field, heading and the cell's text. */
export interface Remark {
  severity: ImportProblem['severity'];
  code: string;
  message: BilingualText;
}

/** What a cell was understood to be: `null` is an empty cell. An `error` remark keeps the row out. */
export interface CellReading {
  value: string | number | boolean | null;
  remarks: Remark[];
}

export const EMPTY: CellReading = { value: null, remarks: [] };

export const understood = (value: CellReading['value'], ...remarks: Remark[]): CellReading => ({
  value,
  remarks,
});

export const refused = (remark: Remark): CellReading => ({ value: null, remarks: [remark] });
