import type { ShownChange } from './change-answers';
import type { Words } from './register-description';

/** Where a change came from that was one of many. */
export interface ChangeSource {
  /** The batch that audit rows carry. */
  id: string;
  kind: 'import' | 'bulk';
  /** What a bulk change did to its records; null of an import, which may do several things. */
  change: 'create' | 'update' | 'delete' | null;
  fileName: string | null;
  records: number;
  undone: boolean;
  /** Whether the caller may take it back, as far as scope and ownership go. */
  isMine: boolean;
}

/** One change of a record: `GET /api/<register>/<documentId>/history`. */
export interface HistoryAnswer {
  id: string;
  /** Instant, ISO 8601. */
  at: string;
  /** `create`, `update`, `delete`, `restore`, `undo`, `anonymise`; of its files `file-add`, `file-remove`, `file-restore`; else what the record's own events are called (`site-named`). */
  action: string;
  actor: { id: number; name: string | null } | null;
  request: string | null;
  batch: string | null;
  source: ChangeSource | null;
  detail: Record<string, unknown> | null;
  changes: ShownChange[];
}

/** `GET /api/<register>/<documentId>/history/compare?from=&to=` */
export interface ComparedMoments {
  from: string;
  to: string;
  changes: ShownChange[];
}

/** One deleted record: `GET /api/<register>/trash`. */
export interface TrashAnswer {
  documentId: string;
  title: Words;
  /** Instant, ISO 8601. */
  at: string;
  actor: { id: number; name: string | null } | null;
  source: ChangeSource | null;
  /** What it was linked to, and what pointed at it. */
  links: Array<{ register: string; field: string; label: Words; title: Words; stands: boolean }>;
  canRestore: boolean;
  /** `not-unique`: another record has taken a value that only one may have. */
  obstacle: 'not-unique' | null;
}
