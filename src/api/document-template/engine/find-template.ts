import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { readShipped } from '../../../documents/shipped';
import { fileFolder, query, Refusal } from '../../../plugins/registers';
import type { DocumentKind } from '../../../shared/letters';

/** Which register's files hold the Word files of templates: not among the attachments of the record. */
export const TEMPLATE_FILES = 'document-template-file';

export interface Template {
  /** documentId; null for the one that comes with the product. */
  id: string | null;
  /** What it is called in the register of documents. */
  name: string;
  content: Buffer;
}

interface TemplateRow {
  id: string;
  name: string;
  edition: number;
  kind: DocumentKind;
  path: string;
}

const SELECT = `
  select t.document_id as id, t.name, t.edition, t.kind, f.path
  from public.document_templates t
  join registers.file f on f.register = '${TEMPLATE_FILES}' and f.record_id = t.document_id and f.removed_at is null`;

/** The template in use for a kind: that of the office, else of the office above it that has one. `$1` kind, `$2` scope. */
const IN_USE = `${SELECT}
  where t.kind = $1 and t.active and starts_with($2, t.jurisdiction_code)
  order by length(t.jurisdiction_code) desc limit 1`;

/**
 * The template that was chosen, else the one in use, else the shipped one. Throws 400 `template-kind` where the chosen
 * one is for another kind of document.
 */
export async function findTemplate(
  strapi: Core.Strapi,
  { kind, chosen, scope }: { kind: DocumentKind; chosen: string | null; scope: string },
): Promise<Template> {
  const [row] = chosen
    ? await query<TemplateRow>(strapi, `${SELECT} where t.document_id = $1`, [chosen])
    : await query<TemplateRow>(strapi, IN_USE, [kind, scope]);
  if (chosen && row?.kind !== kind)
    throw new Refusal(400, 'The template is for another kind of document', {
      code: 'template-kind',
      path: ['template'],
    });
  if (!row) return { id: null, name: '内置模板', content: await readShipped(kind) };
  return {
    id: row.id,
    name: `${row.name}（第${row.edition}版）`,
    content: await readFile(path.join(fileFolder(strapi), path.basename(row.path))),
  };
}
