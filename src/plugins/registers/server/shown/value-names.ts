import { escapeIdentifier as id } from 'pg';
import type { Core } from '@strapi/strapi';
import type { Words } from '../../../../shared/register-description';
import { query } from '../database/query';
import { findRegister, type Register } from '../description/registers';
import { sameInBoth, titleOf, titleParts, type TitlePart } from './record-title';

/** What values point at and can't say themselves: regions by code, records by register and documentId. */
export interface Pointers {
  codes: Set<string>;
  records: Map<string, Set<string>>;
}

/** Their names, found with one statement a register. */
export interface ValueNames {
  region: (code: string) => string | null;
  record: (register: string, documentId: string) => Words | null;
}

export const newPointers = (): Pointers => ({ codes: new Set(), records: new Map() });

export function pointAt(pointers: Pointers, register: string, documentId: string): void {
  const known = pointers.records.get(register) ?? new Set<string>();
  pointers.records.set(register, known.add(documentId));
}

/** Looks the names up as the caller: what lies outside the scope keeps its name to itself. */
export async function findNames(
  strapi: Core.Strapi,
  { codes, records }: Pointers,
  regionRegister: string,
): Promise<ValueNames> {
  const regions = await findRegionNames(strapi, findRegister(strapi, regionRegister), [...codes]);
  const titles = new Map<string, Map<string, Words>>();
  for (const [name, documentIds] of records) {
    const register = findRegister(strapi, name);
    if (register) titles.set(name, await findTitles(strapi, register, [...documentIds]));
  }
  return {
    region: (code) => regions.get(code) ?? null,
    record: (register, documentId) => titles.get(register)?.get(documentId) ?? null,
  };
}

async function findRegionNames(
  strapi: Core.Strapi,
  register: Register | null,
  codes: string[],
): Promise<Map<string, string>> {
  const code = register?.columns[register.description.key[0] ?? ''];
  const title = register?.columns[register.description.title];
  if (!register || !code || !title || codes.length === 0) return new Map();
  const rows = await query<{ code: string; name: string }>(
    strapi,
    `select ${id(code)} as code, ${id(title)} as name from public.${id(register.table)} where ${id(code)} = any ($1)`,
    [codes],
  );
  return new Map(rows.map(({ code: key, name }) => [key, name]));
}

/** Titles of records that stand, and of deleted ones from the image they left. */
export async function findTitles(
  strapi: Core.Strapi,
  register: Register,
  documentIds: string[],
): Promise<Map<string, Words>> {
  if (documentIds.length === 0) return new Map();
  const parts = titleParts(register, (name) => findRegister(strapi, name));
  const columns = parts.map((part, index) => `${partSql(part)} as p${index}`);
  const rows = await query<Record<string, unknown>>(
    strapi,
    `select t.document_id${columns.map((column) => `, ${column}`).join('')}
     from public.${id(register.table)} t where t.document_id = any ($1)`,
    [documentIds],
  );
  const titles = new Map(
    rows.map((row) => [
      String(row.document_id),
      titleOf(
        parts,
        parts.map((_, index) => row[`p${index}`]),
      ),
    ]),
  );
  const gone = documentIds.filter((documentId) => !titles.has(documentId));
  for (const [documentId, title] of await findGoneTitles(strapi, register, parts, gone))
    titles.set(documentId, title);
  return titles;
}

async function findGoneTitles(
  strapi: Core.Strapi,
  register: Register,
  parts: TitlePart[],
  documentIds: string[],
): Promise<Array<[string, Words]>> {
  if (documentIds.length === 0) return [];
  const rows = await query<{ record_id: string; before: string }>(
    strapi,
    `select distinct on (record_id) record_id, before::text from registers.audit
     where register = $1 and record_id = any ($2) and action in ('delete', 'undo') and before ? 'document_id'
     order by record_id, id desc`,
    [register.name, documentIds],
  );
  return rows.map(({ record_id: documentId, before }) => [documentId, titleOfImage(parts, before)]);
}

/** The title that a deleted row's image gives; relations are not part of an image. */
export function titleOfImage(parts: TitlePart[], image: string | Record<string, unknown>): Words {
  // Written by our own triggers.
  const row = typeof image === 'string' ? (JSON.parse(image) as Record<string, unknown>) : image;
  const title = titleOf(
    parts,
    parts.map((part) => (part.link ? null : row[part.column])),
  );
  return title.zh === '' ? sameInBoth('—') : title;
}

function partSql({ column, link, linkTable }: TitlePart): string {
  if (!link || !linkTable) return `t.${id(column)}`;
  return `(select x.${id(column)} from public.${id(link.table)} l join public.${id(linkTable)} x on x.id = l.${id(link.targetColumn)}
    where l.${id(link.ownerColumn)} = t.id order by l.id limit 1)`;
}
