import type { Words } from './register-description';

/** One changed field as any client can show it: values as the API gives them, masked where personal, and their words. */
export interface ShownChange {
  field: string;
  label: Words;
  /** A text in which single words may differ. */
  isProse: boolean;
  /** Of a relation the documentId (one) or documentIds (several) of what it names. */
  before: unknown;
  after: unknown;
  /** Enumeration labels, names of regions, titles of linked records, HTML as lines of words; null where the value is empty. */
  beforeText: Words | null;
  afterText: Words | null;
}

/** What stands against changing a row in bulk; without a documentId it is the selection as a whole. */
export interface BulkProblem {
  documentId?: string;
  title?: Words;
  code: string;
  message: string;
}

/** `POST /api/bulk/<register>/preview`: what a bulk change would do. */
export interface BulkPreview {
  /** Rows selected, and those of them that would change. */
  count: number;
  changing: number;
  sample: Array<{ documentId: string; title: Words; changes: ShownChange[] }>;
  problems: BulkProblem[];
}

/** `POST /api/bulk/<register>`: the id by which the change can be found and taken back. */
export interface BulkAnswer {
  batch: string;
  changed: number;
}

/** A record that keeps a batch from being taken back. */
export interface BatchBlocker {
  recordId: string;
  reason: 'changed' | 'deleted' | 'linked';
  register: string;
}
