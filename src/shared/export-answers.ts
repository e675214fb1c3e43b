/** File formats of an export. */
export const EXPORT_FORMATS = ['xlsx', 'csv'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** How personal fields stand in an export: absent, masked, or as they are. */
export type PersonalExport = 'none' | 'masked' | 'plain';

export const EXPORT_APPROVALS = ['required', 'approved', 'refused'] as const;
export type ExportApproval = (typeof EXPORT_APPROVALS)[number];

/** Characters of a purpose. */
export const PURPOSE_LENGTH = { least: 3, most: 200 } as const;

/** More rows with plain personal fields than this need a second person. */
export const PLAIN_ROWS_ALONE = 500;

/** How the line begins that tells who took the file; the importer passes over it. */
export const EXPORT_NOTE = '【导出说明】';

/** Headings under which a record's own number and those of its relations stand. */
export const RECORD_NUMBER = { zh: '记录编号', en: 'Record ID' } as const;
export const RELATION_NUMBER = { zh: '（编号）', en: ' (ID)' } as const;

/** What somebody asks for. */
export interface ExportRequest {
  register: string;
  format: ExportFormat;
  purpose: string;
  filters?: unknown;
  sort?: unknown;
  /** Searches as the list's `_q` does. */
  _q?: string;
  /** Field names in the order of the columns; absent: what lists show at first, personal fields left out. */
  fields?: string[];
  personal?: 'masked' | 'plain';
  locale?: 'zh' | 'en';
}

/** An export as its owner, and whoever approves it, sees it. */
export interface ExportAnswer {
  id: string;
  register: string;
  /** That of a list, or of a book. */
  format: ExportFormat | 'docx' | 'pdf' | 'epub';
  purpose: string;
  personal: PersonalExport;
  fields: string[];
  /** Rows when it was asked for. */
  expected: number;
  owner: string;
  scope: string;
  approval: ExportApproval | null;
  decidedBy: string | null;
  decidedAt: string | null;
  comment: string | null;
  createdAt: string;
  /** Null where it is somebody else's, whose job is not seen. */
  state: 'queued' | 'running' | 'done' | 'failed' | null;
  progress: number;
  error: { code?: string; message?: string } | null;
  file: string | null;
  rows: number | null;
  sha256: string | null;
  expiresAt: string | null;
  /** Whether the file is still there. */
  isAvailable: boolean;
}
