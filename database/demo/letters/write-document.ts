import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { documentNumber, officialDay } from '../../../src/api/official-document/domain/document-number';
import type { CaseFields, DraftText } from '../../../src/api/official-document/domain/draft-text';
import { toTemplateData } from '../../../src/api/official-document/domain/template-names';
import { readShipped } from '../../../src/documents/shipped';
import { fillTemplate } from '../../../src/documents/template';
import { toPinyinInitials } from '../../../src/shared/pinyin-initials';
import type { DocumentKind } from '../../../src/shared/letters';
import { insertRow, type Writer } from '../sites/insert-row';

/** A body of the demo that issues documents. */
export interface DemoBody {
  id: number;
  documentId: string;
  name: string;
  mark: string;
  jurisdiction: string;
}

export interface DemoDocument {
  kind: DocumentKind;
  text: DraftText;
  references: Array<{ register: string; recordId: string }>;
  /** What its template may name beside the document itself. */
  cases: CaseFields[];
  /** `YYYY-MM-DD`; null for one that is a draft still. */
  issuedOn: string | null;
  signer?: string;
}

/** Where the Word files go, and who is said to have made them. */
export interface DemoPress {
  dataDir: string;
  by: { id: number; name: string };
}

/** Writes a document, and issues it with its number and Word file where it has a day; answers its number. */
export async function writeDocument(
  writer: Writer,
  press: DemoPress,
  body: DemoBody,
  { kind, text, references, cases, issuedOn, signer = '' }: DemoDocument,
): Promise<string | null> {
  const { client } = writer;
  const id = await insertRow(writer, 'official_documents', body.jurisdiction, {
    state: 'draft',
    kind,
    title: text.title,
    pinyin_initials: toPinyinInitials(text.title),
    recipients: text.recipients.slice(0, 250),
    body: text.body,
    openness: 'on-request',
    signer: signer || null,
  });
  await client.query(
    'insert into public.official_documents_issuer_lnk (official_document_id, issuing_body_id) values ($1, $2)',
    [id, body.id],
  );
  const { rows } = await client.query<{ documentId: string }>(
    'select document_id as "documentId" from public.official_documents where id = $1',
    [id],
  );
  const documentId = rows[0]?.documentId ?? '';
  for (const { register, recordId } of references)
    await client.query('insert into letters.reference (document, register, record_id) values ($1, $2, $3)', [
      documentId,
      register,
      recordId,
    ]);
  if (issuedOn === null) return null;
  const year = Number(issuedOn.slice(0, 4));
  const taken = await client.query<{ serial: number }>(
    'select letters.take_numbers($1, $2, $3, 1) as serial',
    [body.documentId, kind, year],
  );
  const serial = taken.rows[0]?.serial ?? 1;
  const number = documentNumber(body.mark, kind, year, serial);
  const content = await fillTemplate(await readShipped(kind), {
    ...cases[0],
    名单: cases.map((one, index) => ({ 序号: index + 1, ...one })),
    ...toTemplateData({
      heading: `${body.name}文件`,
      number,
      signer,
      title: text.title,
      recipients: text.recipients,
      paragraphs: text.body.split('\n').filter((line) => line !== ''),
      attachments: [],
      signature: body.name,
      issuedOn: officialDay(issuedOn),
      openness: '依申请公开',
      copies: '',
      printedBy: `${body.name}办公室`,
      printedOn: officialDay(issuedOn),
    }),
  });
  await keepFile(writer, press, { documentId, name: `${number} ${text.title}.docx`.slice(0, 115), content });
  await client.query('select letters.write_documents($1)', [
    JSON.stringify([
      {
        document_id: documentId,
        state: 'issued',
        number,
        series: `${body.documentId}/${kind}/${year}`,
        serial,
        issued_on: issuedOn,
        printed_on: issuedOn,
        template_used: '内置模板',
      },
    ]),
  ]);
  return number;
}

async function keepFile(
  { client, random }: Writer,
  { dataDir, by }: DemoPress,
  { documentId, name, content }: { documentId: string; name: string; content: Buffer },
): Promise<void> {
  const stored = createHash('sha256').update(random.documentId()).digest('hex').slice(0, 32);
  await mkdir(path.join(dataDir, 'files'), { recursive: true, mode: 0o700 });
  await writeFile(path.join(dataDir, 'files', stored), content, { mode: 0o600 });
  await client.query(
    `insert into registers.file (register, table_name, record_id, name, path, type, bytes, sha256, uploaded_by, uploaded_by_name)
     values ('official-document-file', 'official_documents', $1, $2, $3,
       'application/vnd.openxmlformats-officedocument.wordprocessingml.document', $4, $5, $6, $7)`,
    [
      documentId,
      name,
      stored,
      content.length,
      createHash('sha256').update(content).digest('hex'),
      by.id,
      by.name,
    ],
  );
}
