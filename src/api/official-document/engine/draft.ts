import type { Core } from '@strapi/strapi';
import { findRegister, query, Refusal, type Caller } from '../../../plugins/registers';
import { SINGLE_KINDS, type CaseRegister, type DocumentKind } from '../../../shared/letters';
import { toPinyinInitials } from '../../../shared/pinyin-initials';
import { draftText, type CaseFields, type DraftText } from '../domain/draft-text';
import { findIssuer } from '../queries/documents';
import { readCases } from './case-fields';

export interface DraftWish {
  kind: DocumentKind;
  /** documentId of the issuing body. */
  issuer: string;
  title: string;
  /** The records it is about; null for one that is written freely. */
  cases: { register: CaseRegister; records: string[] } | null;
}

/**
 * Records of which a document of a kind can be made, `$1` their ids. Others are in a state that asks for none. A notice is
 * kept from others until the transaction ends, so that two who draft its letter at once make one.
 */
const IN_STATE: Partial<Record<DocumentKind, string>> = {
  'feedback-letter': `select document_id as id from public.feedback_notices where document_id = any ($1) and state = 'drafted'
    order by id for update`,
  'supervision-slip': `select document_id as id from public.feedback_notices where document_id = any ($1) and state = 'sent'
    and due_on < coverage.today()`,
  certificate: `select document_id as id from public.model_sites where document_id = any ($1)
    and stage in ('named', 'reviewed', 'rectifying')`,
  'naming-decision': `select document_id as id from public.model_sites where document_id = any ($1)
    and stage in ('public-notice', 'named', 'reviewed', 'rectifying')`,
};

/** Drafts that exist already about these records, `$1` kind, `$2` register, `$3` ids. */
const EXISTING = `
  select r.record_id as record, d.document_id as document, d.state
  from letters.reference r join public.official_documents d on d.document_id = r.document
  where d.kind = $1 and r.register = $2 and r.record_id = any ($3) and d.state <> 'void'`;

/**
 * Drafts documents: of single kinds one for each record, else one for all; answers their documentIds. Throws 404 for a
 * record that the caller does not see, 400 `document-case-state` for one that is not so far (or too far), and
 * `document-exists` where a letter about a notice is under way or was sent.
 */
export async function draftDocuments(
  strapi: Core.Strapi,
  caller: Caller,
  wish: DraftWish,
): Promise<string[]> {
  const { rowId } = await findIssuer(strapi, wish.issuer, caller.scope);
  const { kind, cases, title } = wish;
  if (cases === null)
    return writeDrafts(strapi, caller, rowId, [{ kind, text: draftText(kind, [], title), references: [] }]);
  const register = findRegister(strapi, cases.register);
  const found = register ? await readCases(strapi, register, cases.records) : new Map<string, CaseFields>();
  if (found.size < cases.records.length) throw new Refusal(404, 'Not Found', { code: 'not-found' });
  await assertTimely(strapi, kind, cases.records);
  if (kind === 'feedback-letter') await assertNone(strapi, kind, cases.register, cases.records);
  const groups = SINGLE_KINDS.includes(kind) ? cases.records.map((record) => [record]) : [cases.records];
  return writeDrafts(
    strapi,
    caller,
    rowId,
    groups.map((records) => ({
      kind,
      text: withTitle(
        draftText(
          kind,
          records.map((record) => found.get(record) ?? {}),
          title,
        ),
        title,
        groups.length,
      ),
      references: records.map((recordId) => ({ register: cases.register, recordId })),
    })),
  );
}

/** A title that was given is that of the one document; many documents have their own. */
const withTitle = (text: DraftText, title: string, documents: number): DraftText =>
  title && documents === 1 ? { ...text, title } : text;

async function assertTimely(strapi: Core.Strapi, kind: DocumentKind, records: string[]): Promise<void> {
  const timely = IN_STATE[kind];
  if (!timely) return;
  const rows = await query<{ id: string }>(strapi, timely, [records]);
  if (rows.length < records.length)
    throw new Refusal(400, 'A record is not in the state for this document', {
      code: 'document-case-state',
      path: ['records'],
    });
}

async function assertNone(
  strapi: Core.Strapi,
  kind: DocumentKind,
  register: string,
  records: string[],
): Promise<void> {
  const existing = await query(strapi, EXISTING, [kind, register, records]);
  if (existing.length > 0)
    throw new Refusal(400, 'There is such a document already', {
      code: 'document-exists',
      path: ['records'],
    });
}

/** Drafts of letters about these notices by this body, by notice; missing ones are made, unless the notice was sent. */
export async function ensureLetters(
  strapi: Core.Strapi,
  caller: Caller,
  issuer: string,
  notices: string[],
): Promise<string[]> {
  const timely = await query<{ id: string }>(strapi, IN_STATE['feedback-letter'] ?? '', [notices]);
  const open = new Set(timely.map(({ id }) => id));
  const existing = await query<{ record: string; document: string; state: string }>(strapi, EXISTING, [
    'feedback-letter',
    'feedback-notices',
    [...open],
  ]);
  const drafted = new Map(existing.map(({ record, document }) => [record, document]));
  const missing = notices.filter((notice) => open.has(notice) && !drafted.has(notice));
  const made =
    missing.length > 0
      ? await draftDocuments(strapi, caller, {
          kind: 'feedback-letter',
          issuer,
          title: '',
          cases: { register: 'feedback-notices', records: missing },
        })
      : [];
  missing.forEach((notice, index) => drafted.set(notice, made[index] ?? ''));
  return notices.flatMap((notice) => drafted.get(notice) ?? []);
}

interface NewDraft {
  kind: DocumentKind;
  text: DraftText;
  references: Array<{ register: string; recordId: string }>;
}

async function writeDrafts(
  strapi: Core.Strapi,
  caller: Caller,
  issuer: number,
  drafts: NewDraft[],
): Promise<string[]> {
  const ids = await query<{ id: number; documentId: string }>(
    strapi,
    `select nextval('public.official_documents_id_seq')::int as id, registers.new_document_id() as "documentId"
     from generate_series(1, $1)`,
    [drafts.length],
  );
  const rows = drafts.flatMap((draft, index) => {
    const taken = ids[index];
    return taken ? [{ ...draft, ...taken }] : [];
  });
  await query(
    strapi,
    `insert into public.official_documents (id, document_id, jurisdiction_code, version, created_at, updated_at, published_at, state,
       kind, title, pinyin_initials, recipients, body, openness)
     select g.id, g.document_id, $2, 1, now(), now(), now(), 'draft', g.kind, left(g.title, 200), g.initials, left(g.recipients, 250), g.body,
       'on-request'
     from jsonb_to_recordset($1) as g (id int, document_id text, kind text, title text, initials text, recipients text, body text)`,
    [
      JSON.stringify(
        rows.map(({ id, documentId, kind, text }) => ({
          id,
          document_id: documentId,
          kind,
          initials: toPinyinInitials(text.title),
          ...text,
        })),
      ),
      caller.scope,
    ],
  );
  await query(
    strapi,
    `insert into public.official_documents_issuer_lnk (official_document_id, issuing_body_id)
     select g, $2 from unnest($1::int[]) g`,
    [rows.map(({ id }) => id), issuer],
  );
  const references = rows.flatMap(({ documentId, references: about }) =>
    about.map(({ register, recordId }) => ({ document: documentId, register, record_id: recordId })),
  );
  await query(
    strapi,
    `insert into letters.reference (document, register, record_id)
     select g.document, g.register, g.record_id
     from jsonb_to_recordset($1) as g (document text, register text, record_id text)`,
    [JSON.stringify(references)],
  );
  return rows.map(({ documentId }) => documentId);
}
