import type { Core } from '@strapi/strapi';
import { query } from '../../../plugins/registers';
import type { DocumentAbout } from '../../../shared/letter-answers';

/** The documents about a record, the latest first, as far as the caller sees them. */
export const documentsAbout = (
  strapi: Core.Strapi,
  register: string,
  record: string,
): Promise<DocumentAbout[]> =>
  query<DocumentAbout>(
    strapi,
    `select d.document_id as "documentId", d.title, d.kind, d.state, d.number, d.issued_on::text as "issuedOn"
     from letters.reference r join public.official_documents d on d.document_id = r.document
     where r.register = $1 and r.record_id = $2 order by d.id desc limit 200`,
    [register, record],
  );
