import type { DocumentKind } from '../shared/letters';
import { FORMS } from './official/forms';
import { packDocument } from './word/pack';
import { toStyles } from './word/styles';

const made = new Map<DocumentKind, Promise<Buffer>>();

/** The template of a kind in the form of GB/T 9704-2012, as a Word file; made once. */
export function readShipped(kind: DocumentKind): Promise<Buffer> {
  const known = made.get(kind) ?? make(kind);
  made.set(kind, known);
  return known;
}

const make = (kind: DocumentKind): Promise<Buffer> =>
  packDocument({
    styles: toStyles(),
    evenAndOddHeaderAndFooters: true,
    compatibility: { doNotExpandShiftReturn: true },
    sections: [FORMS[kind]()],
  });
