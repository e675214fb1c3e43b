import type { Core } from '@strapi/strapi';
import { query, Refusal } from '../../../plugins/registers';
import type { DocumentKind, DocumentState } from '../../../shared/letters';

/** The body that issues a document. */
export interface IssuingBody {
  id: string;
  name: string;
  mark: string;
  heading: string;
  signature: string;
  printedBy: string;
  jurisdictionCode: string;
}

export interface DocumentRow {
  id: string;
  title: string;
  kind: DocumentKind;
  state: DocumentState;
  version: number;
  number: string | null;
  signer: string | null;
  recipients: string | null;
  body: string | null;
  attachments: string | null;
  openness: 'open' | 'on-request' | 'closed' | null;
  copies: string | null;
  issuedOn: string | null;
  templateUsed: string | null;
  jurisdictionCode: string;
  isOwn: boolean;
  today: string;
  issuer: IssuingBody | null;
  /** documentId of the template that was chosen for it. */
  template: string | null;
}

const DOCUMENTS = `
  select d.document_id as id, d.title, d.kind, d.state, d.version, d.number, d.signer, d.recipients, d.body, d.attachments, d.openness,
    d.copies, d.issued_on::text as "issuedOn", d.template_used as "templateUsed", d.jurisdiction_code as "jurisdictionCode",
    registers.in_scope(d.jurisdiction_code) as "isOwn", coverage.today()::text as today,
    case when b.id is not null then json_build_object('id', b.document_id, 'name', b.name, 'mark', b.mark,
      'heading', coalesce(nullif(b.heading, ''), b.name), 'signature', coalesce(nullif(b.signature, ''), b.name),
      'printedBy', coalesce(nullif(b.printed_by, ''), b.name), 'jurisdictionCode', b.jurisdiction_code) end as issuer,
    t.document_id as template
  from public.official_documents d
  left join public.official_documents_issuer_lnk il on il.official_document_id = d.id
  left join public.issuing_bodies b on b.id = il.issuing_body_id
  left join public.official_documents_template_lnk tl on tl.official_document_id = d.id
  left join public.document_templates t on t.id = tl.document_template_id
  where d.document_id = any ($1) order by array_position($1, d.document_id::text)`;

/** Documents in the order of their ids; those that the caller does not see are left out. */
export const readDocuments = (strapi: Core.Strapi, ids: string[]): Promise<DocumentRow[]> =>
  query<DocumentRow>(strapi, DOCUMENTS, [ids]);

/** One document as the caller sees it. Throws 404 outside the scope. */
export async function findDocument(strapi: Core.Strapi, id: string): Promise<DocumentRow> {
  const [row] = await readDocuments(strapi, [id]);
  if (!row) throw new Refusal(404, 'Not Found', { code: 'not-found' });
  return row;
}

/** Documents kept from change by others until the end of the transaction. Throws 404 where one is not seen, 403 where not own. */
export async function lockDocuments(strapi: Core.Strapi, ids: string[]): Promise<DocumentRow[]> {
  await query(
    strapi,
    'select from public.official_documents where document_id = any ($1) order by id for update',
    [ids],
  );
  const rows = await readDocuments(strapi, ids);
  if (rows.length < ids.length) throw new Refusal(404, 'Not Found', { code: 'not-found' });
  if (rows.some(({ isOwn }) => !isOwn))
    throw new Refusal(403, 'Outside your scope', { code: 'outside-scope' });
  return rows;
}

/** An issuing body of the caller's own office. Throws 400 `document-issuer`. */
export async function findIssuer(strapi: Core.Strapi, id: string, scope: string): Promise<{ rowId: number }> {
  const [row] = await query<{ rowId: number }>(
    strapi,
    'select id as "rowId" from public.issuing_bodies where document_id = $1 and jurisdiction_code = $2',
    [id, scope],
  );
  if (!row)
    throw new Refusal(400, 'A document is issued by a body of your own office', {
      code: 'document-issuer',
      path: ['issuer'],
    });
  return row;
}

export interface ReferenceRow {
  document: string;
  register: string;
  recordId: string;
}

export const readReferences = (strapi: Core.Strapi, documents: string[]): Promise<ReferenceRow[]> =>
  query<ReferenceRow>(
    strapi,
    `select r.document, r.register, r.record_id as "recordId" from letters.reference r where r.document = any ($1)
     order by r.document, r.record_id`,
    [documents],
  );

/** Which register's files hold the Word files of documents: not among the attachments of the record. */
export const DOCUMENT_FILES = 'official-document-file';

export interface StoredDocument {
  document: string;
  name: string;
  path: string;
  type: string;
  bytes: number;
  sha256: string;
}

/** The Word files of issued documents, in the order of the ids. */
export const readDocumentFiles = (strapi: Core.Strapi, documents: string[]): Promise<StoredDocument[]> =>
  query<StoredDocument>(
    strapi,
    `select f.record_id as document, f.name, f.path, f.type, f.bytes::int as bytes, f.sha256 from registers.file f
     where f.register = $2 and f.record_id = any ($1) order by array_position($1, f.record_id)`,
    [documents, DOCUMENT_FILES],
  );
