import type { Core } from '@strapi/strapi';
import { noteEvent, query, Refusal, type Caller } from '../../../plugins/registers';
import { writeMoves } from '../../feedback-notice/engine/move';
import { lockNotices } from '../../feedback-notice/engine/notice';
import { lockDocuments, readReferences } from '../queries/documents';

/**
 * Makes an issued document void: it stays in the register, and its number with it. The notice of a letter goes back to be
 * sent. Throws 400 `document-state` for what was not issued, `document-answered` where the notice was answered since.
 */
export async function makeVoid(
  strapi: Core.Strapi,
  caller: Caller,
  id: string,
  reason: string,
): Promise<void> {
  const [document] = await lockDocuments(strapi, [id]);
  if (document?.state !== 'issued')
    throw new Refusal(400, 'Only what was issued is made void', { code: 'document-state' });
  if (document.issuer?.jurisdictionCode !== caller.scope)
    throw new Refusal(400, 'The office that issued it makes it void', { code: 'document-issuer' });
  const notices = (await readReferences(strapi, [id])).filter(
    ({ register }) => register === 'feedback-notices',
  );
  if (document.kind === 'feedback-letter')
    await takeBack(
      strapi,
      caller,
      notices.map(({ recordId }) => recordId),
      reason,
    );
  await query(strapi, 'select letters.write_documents($1)', [
    JSON.stringify([{ document_id: id, state: 'void', voided_on: document.today, void_reason: reason }]),
  ]);
  await noteEvent(strapi, {
    action: 'document-void',
    register: 'official-documents',
    recordId: id,
    jurisdiction: document.jurisdictionCode,
    detail: { number: document.number },
  });
}

async function takeBack(
  strapi: Core.Strapi,
  caller: Caller,
  notices: string[],
  reason: string,
): Promise<void> {
  const rows = await lockNotices(strapi, notices);
  if (rows.some(({ state }) => state !== 'sent'))
    throw new Refusal(400, 'The notice was answered already', { code: 'document-answered' });
  await writeMoves(
    strapi,
    caller,
    rows.map((row) => ({
      from: 'sent',
      change: { document_id: row.id, state: 'drafted', sent_on: null, number: null },
      stated: { reason },
      jurisdiction: row.jurisdiction,
    })),
  );
}
