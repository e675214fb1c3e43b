import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import {
  dropStored,
  endingOf,
  fileFolder,
  noteEvent,
  query,
  Refusal,
  storeFile,
  typeOf,
  type Caller,
} from '../../../plugins/registers';
import { DOCUMENT_KINDS, type DocumentKind, type TemplateFaultAnswer } from '../../../shared/letters';
import type { TemplateEdition, TemplateKind, UploadedTemplate } from '../../../shared/letter-answers';
import { toPinyinInitials } from '../../../shared/pinyin-initials';
import { EDITIONS, TEMPLATE } from '../queries/templates';
import type { UploadWish } from '../validation/template';
import { TEMPLATE_FILES } from './find-template';
import { faultsOf } from './sample';

const MEGABYTE = 2 ** 20;
const MOST_BYTES = 10 * MEGABYTE;

export interface TemplateRow {
  id: string;
  kind: DocumentKind;
  name: string;
  edition: number;
  active: boolean;
  faults: number;
  fileName: string;
  path: string;
  type: string;
  isOwn: boolean;
}

/** A template with its file, as everybody may read it. Throws 404. */
export async function getTemplate(strapi: Core.Strapi, id: string, scope: string): Promise<TemplateRow> {
  const [row] = await query<TemplateRow>(strapi, TEMPLATE, [id, scope]);
  if (!row) throw new Refusal(404, 'Not Found', { code: 'not-found' });
  return { ...row, path: path.join(fileFolder(strapi), path.basename(row.path)) };
}

/** The same for who may decide on it: its own office. Throws 403 `outside-scope`. */
async function ownTemplate(strapi: Core.Strapi, id: string, scope: string): Promise<TemplateRow> {
  const row = await getTemplate(strapi, id, scope);
  if (!row.isOwn) throw new Refusal(403, 'Outside your scope', { code: 'outside-scope' });
  return row;
}

/** Every kind with the template in use and all editions that the office may use. */
export async function templateKinds(strapi: Core.Strapi, scope: string): Promise<TemplateKind[]> {
  const rows = await query<TemplateEdition & { kind: DocumentKind; depth: number }>(strapi, EDITIONS, [
    scope,
  ]);
  return DOCUMENT_KINDS.map((kind) => {
    const ofKind = rows.filter((row) => row.kind === kind);
    const used = ofKind.find(({ active }) => active);
    return {
      kind,
      used: used?.documentId ?? null,
      editions: ofKind.map(({ kind: _, depth: __, ...edition }) => edition),
    };
  });
}

/**
 * Keeps a Word file as the next edition of the office's template of a kind; it is not in use until somebody says so.
 * Throws 400 for what is no Word file or a hostile one, 413 for one above 10 MB.
 */
export async function uploadTemplate(
  strapi: Core.Strapi,
  caller: Caller,
  upload: { path: string; name: string },
  { kind, name, note }: UploadWish,
): Promise<UploadedTemplate> {
  const { size } = await stat(upload.path);
  if (size > MOST_BYTES) throw new Refusal(413, 'The file is too large', { code: 'too-large' });
  if (size === 0) throw new Refusal(400, 'The file is empty', { code: 'file-unreadable', path: ['file'] });
  const ending = endingOf(upload.name);
  if (ending !== 'docx') throw new Refusal(400, 'A Word file', { code: 'file-kind', path: ['file'] });
  const content = await readFile(upload.path);
  const type = await typeOf(content, ending);
  const faults = await faultsOf(strapi, kind, content);
  const title = name || upload.name.replace(/\.docx$/i, '');
  const [row] = await query<{ id: string; edition: number }>(
    strapi,
    `insert into public.document_templates (document_id, jurisdiction_code, version, created_at, updated_at, published_at, name,
       pinyin_initials, kind,
       edition, active, note, file_name, faults)
     select registers.new_document_id(), $1::text, 1, now(), now(), now(), $2, $7, $3::text, coalesce(max(edition), 0) + 1, false, $4, $5, $6
     from public.document_templates where jurisdiction_code = $1::text and kind = $3::text
     returning document_id as id, edition`,
    [caller.scope, title, kind, note || null, upload.name, faults.length, toPinyinInitials(title)],
  );
  if (!row) throw new Error('The template was not noted');
  const stored = await storeFile(strapi, content);
  try {
    await query(
      strapi,
      `insert into registers.file (register, table_name, record_id, name, path, type, bytes, sha256, uploaded_by_name)
       values ($1, 'document_templates', $2, $3, $4, $5, $6, $7, $8)`,
      [
        TEMPLATE_FILES,
        row.id,
        upload.name,
        stored,
        type,
        content.length,
        createHash('sha256').update(content).digest('hex'),
        caller.name,
      ],
    );
  } catch (error) {
    await dropStored(strapi, stored);
    throw error;
  }
  return { documentId: row.id, edition: row.edition, faults };
}

/** What the check finds in a kept template today: a register may have lost a field since it was uploaded. */
export async function checkAgain(
  strapi: Core.Strapi,
  id: string,
  scope: string,
): Promise<TemplateFaultAnswer[]> {
  const row = await getTemplate(strapi, id, scope);
  return faultsOf(strapi, row.kind, await readFile(row.path));
}

/** Takes an edition into use in place of the one before. Throws 400 `template-faults` while placeholders can't be filled. */
export async function useTemplate(strapi: Core.Strapi, caller: Caller, id: string): Promise<void> {
  const row = await ownTemplate(strapi, id, caller.scope);
  const faults = await checkAgain(strapi, id, caller.scope);
  if (faults.length > 0)
    throw new Refusal(400, 'Placeholders of the template cannot be filled', {
      code: 'template-faults',
      faults,
    });
  await endUse(strapi, caller, row.kind);
  await query(
    strapi,
    'update public.document_templates set active = true, faults = 0, updated_at = now() where document_id = $1',
    [id],
  );
  await noteEvent(strapi, {
    action: 'template-use',
    register: 'document-templates',
    recordId: id,
    detail: { kind: row.kind, edition: row.edition },
  });
}

/** Ends the use of the office's own template of a kind: that of the office above it, or the shipped one, takes its place. */
export async function returnToShipped(
  strapi: Core.Strapi,
  caller: Caller,
  kind: DocumentKind,
): Promise<void> {
  const ended = await endUse(strapi, caller, kind);
  if (ended > 0)
    await noteEvent(strapi, { action: 'template-return', register: 'document-templates', detail: { kind } });
}

async function endUse(strapi: Core.Strapi, caller: Caller, kind: DocumentKind): Promise<number> {
  const rows = await query(
    strapi,
    `update public.document_templates set active = false, updated_at = now()
     where jurisdiction_code = $1 and kind = $2 and active returning id`,
    [caller.scope, kind],
  );
  return rows.length;
}
