import type { MethodDraft } from '../../../shared/method-faults';
import { METHOD_SECTIONS, type MethodPicture } from '../../../shared/work-method';
import type { RegisterRecord } from '../../providers/records';

/** What the editor holds: the text, with the call it answers. */
export interface EditedMethod extends MethodDraft {
  /** documentId of the call */
  call: string | null;
  year: number | null;
  theme: string | null;
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const idOf = (related: unknown): string | null =>
  typeof related === 'object' && related !== null && 'documentId' in related
    ? text(related.documentId)
    : text(related);

/** A record of the register as the editor holds it; the server keeps the pictures in their form. */
export const toEditedMethod = (record: RegisterRecord): EditedMethod => {
  const sections = Object.fromEntries(METHOD_SECTIONS.map((name) => [name, text(record[name])]));
  return {
    title: text(record.title) ?? '',
    oneLine: text(record.oneLine),
    authors: text(record.authors),
    // every section has its entry
    ...(sections as Pick<EditedMethod, (typeof METHOD_SECTIONS)[number]>),
    pictures: Array.isArray(record.pictures) ? (record.pictures as MethodPicture[]) : [],
    call: idOf(record.call),
    year: typeof record.year === 'number' ? record.year : null,
    theme: text(record.theme),
  };
};
