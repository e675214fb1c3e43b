import type { Core } from '@strapi/strapi';
import { escapeIdentifier as id } from 'pg';
import { findRegister, query, type Caller } from '../../../plugins/registers';
import { MATRIX } from '../../../access/matrix';
import type { RoleType } from '../../../access/roles';
import type { DocumentDesk, DocumentReference } from '../../../shared/letter-answers';
import { findTemplate } from '../../document-template/engine/find-template';
import { findDocument, readDocumentFiles, readReferences, type DocumentRow } from '../queries/documents';
import { printedOf } from './fill-document';
import { missingFields } from './readiness';

/** What the page of a document shows beside its fields. Throws 404 outside the scope. */
export async function readDesk(
  strapi: Core.Strapi,
  caller: Caller,
  documentId: string,
): Promise<DocumentDesk> {
  const document = await findDocument(strapi, documentId);
  const [file] = await readDocumentFiles(strapi, [documentId]);
  const mayIssue =
    document.issuer?.jurisdictionCode === caller.scope &&
    (MATRIX[caller.role as RoleType]?.includes('api::official-document.letter.issue') ?? false);
  const paper = printedOf(document);
  return {
    state: document.state,
    version: document.version,
    mayIssue: mayIssue && document.state === 'draft',
    mayVoid: mayIssue && document.state === 'issued',
    missing: missingFields(document),
    references: await referencesOf(strapi, documentId),
    template: document.templateUsed ?? (await templateName(strapi, document, caller)),
    file: file ? { name: file.name, bytes: file.bytes, sha256: file.sha256 } : null,
    paper: {
      ...paper,
      number: paper.number,
      // Who signed is a person: shown where the field itself is shown.
      signer: null,
      issuedOn: paper.issuedOn || null,
      openness: paper.openness || null,
    },
  };
}

/** Null where the chosen template does not fit: issuing says so. */
async function templateName(
  strapi: Core.Strapi,
  { kind, template }: DocumentRow,
  { scope }: Caller,
): Promise<string | null> {
  try {
    return (await findTemplate(strapi, { kind, chosen: template, scope })).name;
  } catch {
    return null;
  }
}

/** Titles of what a document is about. A person's name is not among them: the record it hangs on stands for it. */
async function referencesOf(strapi: Core.Strapi, documentId: string): Promise<DocumentReference[]> {
  const rows = await readReferences(strapi, [documentId]);
  const titles = new Map<string, string>();
  for (const name of new Set(rows.map(({ register }) => register))) {
    const register = findRegister(strapi, name);
    const title = register?.description.fields.find((field) => field.name === register.description.title);
    if (!register || !title) continue;
    const owner = register.links.find(({ attribute }) => attribute === register.description.jurisdictionFrom);
    const target = owner?.targetRegister ? findRegister(strapi, owner.targetRegister) : null;
    const isPerson = title.personal !== 'none' || title.type === 'relation';
    const records = rows.filter((row) => row.register === name).map(({ recordId }) => recordId);
    const text =
      isPerson && owner && target
        ? `select o.document_id as id, t.${id(target.columns[target.description.title] ?? 'document_id')} as title
           from public.${id(register.table)} o join public.${id(owner.table)} l on l.${id(owner.ownerColumn)} = o.id
           join public.${id(target.table)} t on t.id = l.${id(owner.targetColumn)} where o.document_id = any ($1)`
        : `select o.document_id as id, o.${id(register.columns[title.name] ?? 'document_id')} as title
           from public.${id(register.table)} o where o.document_id = any ($1)`;
    for (const row of await query<{ id: string; title: string }>(strapi, text, [records]))
      titles.set(`${name}/${row.id}`, row.title);
  }
  return rows.map(({ register, recordId }) => ({
    register,
    recordId,
    title: titles.get(`${register}/${recordId}`) ?? null,
  }));
}
