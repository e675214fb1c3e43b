import { readSelection, type Selection } from '../../../plugins/registers';
import {
  CASE_REGISTERS,
  DOCUMENT_KINDS,
  FREE_KINDS,
  KINDS_OF_CASE,
  MERGE_FORMATS,
  MOST_DRAFTED,
  type DocumentKind,
  type MergeFormat,
} from '../../../shared/letters';
import { dataOf, dayOf, invalid, required, textOf } from '../../review/validation/body';
import type { DraftWish } from '../engine/draft';

const isId = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9A-Za-z]{1,64}$/.test(value);

export function kindOf(value: unknown): DocumentKind {
  const kind = DOCUMENT_KINDS.find((one) => one === value);
  if (!kind) throw value === undefined ? required(['kind']) : invalid(['kind']);
  return kind;
}

function issuerOf(value: unknown): string {
  if (value === undefined || value === null || value === '') throw required(['issuer']);
  if (!isId(value)) throw invalid(['issuer']);
  return value;
}

/** Reads what is to be drafted. Throws 400. */
export function parseDraft(body: unknown): DraftWish {
  const data = dataOf(body, ['kind', 'issuer', 'title', 'register', 'records']);
  const kind = kindOf(data.kind);
  const issuer = issuerOf(data.issuer);
  const title = textOf(data.title, ['title'], 200);
  if (data.register === undefined || data.register === null) {
    if (!FREE_KINDS.includes(kind)) throw required(['register']);
    if (!title) throw required(['title']);
    return { kind, issuer, title, cases: null };
  }
  const register = CASE_REGISTERS.find((one) => one === data.register);
  if (!register || !KINDS_OF_CASE[register].includes(kind)) throw invalid(['register']);
  const { records } = data;
  if (!Array.isArray(records) || !records.every(isId) || records.length > MOST_DRAFTED)
    throw invalid(['records']);
  if (records.length === 0) throw required(['records']);
  return { kind, issuer, title, cases: { register, records: [...new Set(records)] } };
}

/** Reads on which day a document is issued; null: today. Throws 400. */
export function parseIssue(body: unknown): { issuedOn: string | null; version: number | null } {
  const { issuedOn, version = null } = dataOf(body, ['issuedOn', 'version']);
  if (version !== null && !Number.isInteger(version)) throw invalid(['version']);
  return { issuedOn: dayOf(issuedOn, ['issuedOn']), version: version as number | null };
}

/** Reads why a document is made void. Throws 400. */
export function parseVoid(body: unknown): string {
  const reason = textOf(dataOf(body, ['reason']).reason, ['reason'], 1000);
  if (!reason) throw required(['reason']);
  return reason;
}

function formatOf(value: unknown): MergeFormat {
  const format = MERGE_FORMATS.find((one) => one === (value ?? 'docx'));
  if (!format) throw invalid(['format']);
  return format;
}

/** Reads which documents are merged, and into what. Throws 400. */
export function parseMerge(body: unknown): { selection: Selection; format: MergeFormat } {
  const data = dataOf(body, ['selection', 'format']);
  return { selection: readSelection(data.selection), format: formatOf(data.format) };
}

/** Reads the notices whose letters are issued, by which body and on which day. Throws 400. */
export function parseRun(body: unknown): {
  selection: Selection;
  issuer: string;
  issuedOn: string | null;
  format: MergeFormat;
} {
  const data = dataOf(body, ['selection', 'issuer', 'issuedOn', 'format']);
  return {
    selection: readSelection(data.selection),
    issuer: issuerOf(data.issuer),
    issuedOn: dayOf(data.issuedOn, ['issuedOn']),
    format: formatOf(data.format),
  };
}

/** Reads which record one asks about. Throws 400. */
export function parseAbout(query: Record<string, unknown>): { register: string; record: string } {
  const register = CASE_REGISTERS.find((one) => one === query.register);
  if (!register) throw invalid(['register']);
  if (!isId(query.record)) throw invalid(['record']);
  return { register, record: query.record };
}
