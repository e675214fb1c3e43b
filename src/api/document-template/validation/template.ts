import type { DocumentKind } from '../../../shared/letters';
import { kindOf } from '../../official-document/validation/letter';
import { dataOf, textOf } from '../../review/validation/body';

export interface UploadWish {
  kind: DocumentKind;
  /** Empty: the name of the file. */
  name: string;
  note: string;
}

/** Reads the fields of the form that a file comes with. Throws 400. */
export function parseUpload(body: unknown): UploadWish {
  const sent = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>; // A parsed form.
  return {
    kind: kindOf(sent.kind),
    name: textOf(sent.name, ['name'], 120),
    note: textOf(sent.note, ['note'], 1000),
  };
}

/** Reads which kind goes back to the shipped template. Throws 400. */
export const parseReturn = (body: unknown): DocumentKind => kindOf(dataOf(body, ['kind']).kind);

export const parseKind = (query: Record<string, unknown>): DocumentKind => kindOf(query.kind);
