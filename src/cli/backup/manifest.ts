import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../surroundings';

/** The version of the product that runs. */
export const VERSION = versionOf(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));

/** What a backup is of; its first entry. */
export interface Manifest {
  /** Version of the product that wrote it. */
  version: string;
  createdAt: string;
  /** In an order in which each table follows those it refers to. */
  tables: TableImage[];
  sequences: Array<{ name: string; value: string }>;
}

export interface TableImage {
  /** `schema.table` */
  name: string;
  columns: Array<{ name: string; type: string }>;
}

/** What must be found again; the last entry. Keys are entry names without the number of the part. */
export type Totals = Record<string, { sha256: string; rows?: number; bytes: number }>;

export const MANIFEST = 'manifest.json';
export const TOTALS = 'totals.json';

/** Entries of a table are its COPY stream in parts; those of a file are the file. */
export const TABLE = 'table/';
export const FILE = 'file/';

/** The thing an entry is a part of. */
export function subjectOf(entryName: string): string {
  return entryName.startsWith(TABLE) ? entryName.slice(0, entryName.lastIndexOf('/')) : entryName;
}

function versionOf(packageText: string): string {
  return (JSON.parse(packageText) as { version: string }).version; // The project's own package.json.
}
