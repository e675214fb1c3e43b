import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { dropStored, noteEach, query, Refusal, storeFile, type Caller } from '../../../plugins/registers';
import { writeMoves } from '../../feedback-notice/engine/move';
import { lockNotices } from '../../feedback-notice/engine/notice';
import { documentNumber } from '../domain/document-number';
import { DOCUMENT_FILES, lockDocuments, readReferences, type DocumentRow } from '../queries/documents';
import { DocumentFiller } from './fill-document';
import { assertReady } from './readiness';

export const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

interface Numbered {
  document: DocumentRow;
  series: string;
  serial: number;
  number: string;
}

/**
 * Issues drafts in the order of their ids: each gets the next number of its series and its Word file, and its case moves
 * on. All or none, in the current transaction; the numbers of a transaction that fails are given again. Throws 400 for what
 * can't be issued, 409 for a stale `version`.
 */
export async function issueDocuments(
  strapi: Core.Strapi,
  caller: Caller,
  ids: string[],
  { issuedOn, version = null }: { issuedOn: string; version?: number | null },
): Promise<string[]> {
  if (ids.length === 0) return [];
  const documents = await lockDocuments(strapi, ids);
  if (version !== null && documents[0]?.version !== version)
    throw new Refusal(409, 'Someone else changed this row since you opened it', {
      code: 'conflict',
      path: ['version'],
    });
  assertReady(documents, caller.scope, issuedOn);
  const filler = await DocumentFiller.for(strapi, documents, caller.scope);
  const numbered = await takeNumbers(strapi, documents, Number(issuedOn.slice(0, 4)));
  const stored: string[] = [];
  try {
    const files = [];
    for (const { document, number } of numbered) {
      const content = await filler.fill(document, { number, day: issuedOn });
      const path = await storeFile(strapi, content);
      stored.push(path);
      files.push({
        record_id: document.id,
        name: fileNameOf(number, document.title),
        path,
        bytes: content.length,
        sha256: createHash('sha256').update(content).digest('hex'),
      });
    }
    await writeFiles(strapi, caller, files);
    const changes = await Promise.all(
      numbered.map(async ({ document, series, serial, number }) => ({
        document_id: document.id,
        state: 'issued',
        number,
        series,
        serial,
        issued_on: issuedOn,
        printed_on: issuedOn,
        template_used: (await filler.templateOf(document)).name,
      })),
    );
    await query(strapi, 'select letters.write_documents($1)', [JSON.stringify(changes)]);
    await settleCases(strapi, caller, numbered, issuedOn);
    await noteEach(
      strapi,
      { action: 'document-issue', register: 'official-documents' },
      numbered.map(({ document, number }) => ({
        id: document.id,
        jurisdiction: document.jurisdictionCode,
        detail: { number },
      })),
    );
    return numbered.map(({ number }) => number);
  } catch (error) {
    for (const path of stored) await dropStored(strapi, path);
    throw error;
  }
}

/** What the file of a document is called; letters of names outside the basic plane stay whole. */
export const fileNameOf = (number: string, title: string): string => {
  const name = `${number} ${title}`.replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, '');
  return `${Array.from(name).slice(0, 110).join('')}.docx`;
};

async function takeNumbers(strapi: Core.Strapi, documents: DocumentRow[], year: number): Promise<Numbered[]> {
  const next = new Map<string, number>();
  const keyOf = ({ issuer, kind }: DocumentRow): string => `${issuer?.id ?? ''}/${kind}/${year}`;
  // In one order for all, so that two who take from two series don't wait for each other.
  for (const key of [...new Set(documents.map(keyOf))].sort()) {
    const [body, kind] = key.split('/');
    const wanted = documents.filter((document) => keyOf(document) === key).length;
    const [row] = await query<{ first: number }>(
      strapi,
      'select letters.take_numbers($1, $2, $3, $4) as first',
      [body, kind, year, wanted],
    );
    next.set(key, row?.first ?? 1);
  }
  return documents.map((document) => {
    const series = keyOf(document);
    const serial = next.get(series) ?? 1;
    next.set(series, serial + 1);
    return {
      document,
      series,
      serial,
      number: documentNumber(document.issuer?.mark ?? '', document.kind, year, serial),
    };
  });
}

const writeFiles = (strapi: Core.Strapi, caller: Caller, files: object[]): Promise<unknown> =>
  query(
    strapi,
    `insert into registers.file (register, table_name, record_id, name, path, type, bytes, sha256, uploaded_by_name)
     select $2, 'official_documents', f.record_id, f.name, f.path, $3, f.bytes, f.sha256, $4
     from jsonb_to_recordset($1) as f (record_id text, name text, path text, bytes bigint, sha256 text)`,
    [JSON.stringify(files), DOCUMENT_FILES, WORD, caller.name],
  );

/** What a document does to the records it is about: a notice was sent, an appointment has its number. */
async function settleCases(
  strapi: Core.Strapi,
  caller: Caller,
  numbered: Numbered[],
  issuedOn: string,
): Promise<void> {
  const references = await readReferences(
    strapi,
    numbered.map(({ document }) => document.id),
  );
  const of = (kind: string, register: string): Array<{ recordId: string; number: string }> =>
    references.flatMap((reference) => {
      const one = numbered.find(({ document }) => document.id === reference.document);
      return one?.document.kind === kind && reference.register === register
        ? [{ recordId: reference.recordId, number: one.number }]
        : [];
    });
  await sendNotices(strapi, caller, of('feedback-letter', 'feedback-notices'), issuedOn);
  await numberAppointments(strapi, 'first_secretaries', of('appointment', 'first-secretaries'));
  await numberAppointments(strapi, 'instructor_assignments', of('appointment', 'instructor-assignments'));
}

async function sendNotices(
  strapi: Core.Strapi,
  caller: Caller,
  sent: Array<{ recordId: string; number: string }>,
  sentOn: string,
): Promise<void> {
  if (sent.length === 0) return;
  const open = await lockNotices(
    strapi,
    sent.map(({ recordId }) => recordId),
  );
  if (open.length < sent.length || open.some(({ state }) => state !== 'drafted'))
    throw new Refusal(400, 'The notice was sent already', { code: 'document-case-state' });
  const numbers = new Map(sent.map(({ recordId, number }) => [recordId, number]));
  await writeMoves(
    strapi,
    caller,
    open.map(({ id, jurisdiction }) => {
      const number = numbers.get(id) ?? null;
      return {
        from: 'drafted',
        change: { document_id: id, state: 'sent', sent_on: sentOn, number },
        stated: { sentOn, number },
        jurisdiction,
      };
    }),
  );
}

/** Only where no number was entered by hand. */
async function numberAppointments(
  strapi: Core.Strapi,
  table: 'first_secretaries' | 'instructor_assignments',
  appointed: Array<{ recordId: string; number: string }>,
): Promise<void> {
  if (appointed.length === 0) return;
  await query(
    strapi,
    `update public.${table} t set approval_number = a.number, updated_at = now()
     from jsonb_to_recordset($1) as a ("recordId" text, number text)
     where t.document_id = a."recordId" and coalesce(t.approval_number, '') = ''`,
    [JSON.stringify(appointed)],
  );
}
