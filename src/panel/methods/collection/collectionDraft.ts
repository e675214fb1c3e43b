import type { CollectionPart } from '../../../shared/method-answers';
import type { RegisterRecord } from '../../providers/records';
import { moved, withoutAt } from '../../showcase/moved';

/** What the builder holds. */
export interface EditedCollection {
  title: string;
  year: number;
  publisher: string | null;
  preface: string | null;
  parts: CollectionPart[];
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** A record of the register as the builder holds it; the server keeps its parts in their form. */
export const toEditedCollection = (record: RegisterRecord): EditedCollection => ({
  title: text(record.title) ?? '',
  year: Number(record.year),
  publisher: text(record.publisher),
  preface: text(record.preface),
  parts: Array.isArray(record.parts) ? (record.parts as CollectionPart[]) : [],
});

export const emptyPart: CollectionPart = { title: '', preface: '', methods: [] };

/** Where a method stands: which part, which place in it. */
export interface Place {
  part: number;
  index: number;
}

const withMethods = (parts: CollectionPart[], at: number, methods: string[]): CollectionPart[] =>
  parts.map((part, index) => (index === at ? { ...part, methods } : part));

/** Parts with a method put at the end of one. */
export const withAdded = (parts: CollectionPart[], at: number, methods: string[]): CollectionPart[] =>
  withMethods(parts, at, [...(parts[at]?.methods ?? []), ...methods]);

export const withoutMethod = (parts: CollectionPart[], { part, index }: Place): CollectionPart[] =>
  withMethods(parts, part, withoutAt(parts[part]?.methods ?? [], index));

/** Parts with a method moved before the one at `to`, in its own part or another one. */
export const withMoved = (parts: CollectionPart[], from: Place, to: Place): CollectionPart[] => {
  const method = parts[from.part]?.methods[from.index];
  if (method === undefined || !parts[to.part]) return parts;
  if (from.part === to.part)
    return withMethods(parts, from.part, moved(parts[from.part]?.methods ?? [], from.index, to.index));
  const left = withoutMethod(parts, from);
  const there = left[to.part]?.methods ?? [];
  return withMethods(left, to.part, [...there.slice(0, to.index), method, ...there.slice(to.index)]);
};
