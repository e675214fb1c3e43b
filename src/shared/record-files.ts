/** File name endings that records may hold, and what their content has to be. */
export const FILE_KINDS = {
  pdf: ['application/pdf'],
  docx: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  xlsx: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  pptx: ['application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  doc: ['application/x-cfb'],
  xls: ['application/x-cfb'],
  ppt: ['application/x-cfb'],
  wps: ['application/x-cfb'],
  et: ['application/x-cfb'],
  png: ['image/png'],
  jpg: ['image/jpeg'],
  jpeg: ['image/jpeg'],
  webp: ['image/webp'],
  txt: ['text/plain'],
  csv: ['text/plain'],
} as const;

export type FileEnding = keyof typeof FILE_KINDS;

/** Files of one record, at most. */
export const MOST_RECORD_FILES = 50;

/** A file of a record, as whoever sees the record sees it. */
export interface RecordFileAnswer {
  id: string;
  register: string;
  recordId: string;
  name: string;
  /** MIME type of what is kept. */
  type: string;
  bytes: number;
  sha256: string;
  uploadedBy: string;
  uploadedAt: string;
}
