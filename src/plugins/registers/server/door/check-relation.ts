import { Refusal } from './refusal';

const LARGEST_ID = 2_147_483_647;
const CHANGES = new Set(['connect', 'disconnect', 'set']);

/** Throws for what names no record: a relation is an id, `{documentId}`, a list of them, or `{connect, disconnect, set}`. */
export function assertRelation(value: unknown, path: string[]): void {
  if (value === null || isReference(value)) return;
  if (Array.isArray(value)) return assertReferences(value, path);
  const changes = typeof value === 'object' ? Object.entries(value) : [];
  if (changes.length === 0) throw malformed(path);
  for (const [change, references] of changes) {
    if (!CHANGES.has(change)) throw malformed([...path, change]);
    assertReferences(Array.isArray(references) ? references : [references], [...path, change]);
  }
}

function assertReferences(references: unknown[], path: string[]): void {
  if (!references.every(isReference)) throw malformed(path);
}

function isReference(value: unknown): boolean {
  if (typeof value === 'string') return /^[0-9A-Za-z]{1,64}$/.test(value);
  if (typeof value === 'number') return Number.isInteger(value) && value > 0 && value <= LARGEST_ID;
  if (typeof value !== 'object' || value === null) return false;
  if ('documentId' in value) return typeof value.documentId === 'string' && isReference(value.documentId);
  return 'id' in value && isReference(value.id);
}

function malformed(path: string[]): Refusal {
  return new Refusal(400, 'A relation names records by their ids', { code: 'invalid-relation', path });
}
