/** What the import endpoints answer; the panel's wizard and office scripts read these shapes. */

export const IMPORT_STATES = ['reading', 'ready', 'committing', 'committed', 'failed', 'undone'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

export const DUPLICATE_POLICIES = ['skip', 'update', 'fill', 'refuse'] as const;
export type DuplicatePolicy = (typeof DUPLICATE_POLICIES)[number];

export const IMPORT_ROW_KINDS = ['create', 'update', 'unchanged', 'error'] as const;
export type ImportRowKind = (typeof IMPORT_ROW_KINDS)[number];

export interface BilingualText {
  zh: string;
  en: string;
}

/** Something to know about one cell (or, with `field: null`, about the whole row). Only `error` keeps a row out. */
export interface ImportProblem {
  field: string | null;
  /** The heading of the cell in the uploaded file. */
  heading: string | null;
  severity: 'error' | 'warning' | 'info';
  code: string;
  message: BilingualText;
  /** The cell as it stood in the file, shortened to 120 characters. */
  value: string | null;
}

export interface ImportCounts {
  rows: number;
  create: number;
  update: number;
  unchanged: number;
  error: number;
}

/** One column of the file: what it was taken for and why; `field: null` means ignored. */
export interface ImportColumn {
  heading: string;
  field: string | null;
  matchedBy: 'given' | 'saved' | 'heading' | 'none';
  sample: string | null;
}

/** `GET /api/imports/<id>`. `progress` is 0-100 within the present state. */
export interface ImportAnswer {
  id: string;
  register: string;
  fileName: string;
  duplicatePolicy: DuplicatePolicy;
  state: ImportState;
  progress: number;
  mapping: Record<string, string | null>;
  columns: ImportColumn[];
  counts: ImportCounts;
  /** Rows that carry at least one warning. */
  warnings: number;
  /** Why a `failed` import failed. */
  failure: { code: string; message: BilingualText } | null;
  createdAt: string;
  committedAt: string | null;
}

/** One row of `GET /api/imports/<id>/rows?kind=&page=&pageSize=`. */
export interface ImportRowAnswer {
  /** Line of the sheet, counted as Excel does. */
  rowNumber: number;
  kind: ImportRowKind;
  /** The record's name as the file gives it. */
  title: string | null;
  /** The existing record of an update or an unchanged row. */
  documentId: string | null;
  values: Record<string, unknown>;
  changes: { field: string; from: unknown; to: unknown }[];
  problems: ImportProblem[];
}
