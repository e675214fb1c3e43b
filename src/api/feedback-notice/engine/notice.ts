import type { Core } from '@strapi/strapi';
import { query, Refusal } from '../../../plugins/registers';
import type { Gap, NoticeState } from '../../../shared/letters';
import { NOTICE } from '../queries/notice';

export interface NoticeRow {
  id: string;
  title: string;
  version: number;
  state: NoticeState;
  problem: Gap | null;
  number: string | null;
  sentOn: string | null;
  dueOn: string | null;
  reply: string | null;
  repliedOn: string | null;
  inputs: string | null;
  jurisdictionCode: string;
  isOwn: boolean;
  /** The day, as the office counts it. */
  today: string;
  /** The organization's verdict now; null where it is gone. */
  verdict: string | null;
}

/** One notice as the caller sees it. Throws 404 outside the scope, as for one that does not exist. */
export async function findNotice(strapi: Core.Strapi, id: string): Promise<NoticeRow> {
  const [row] = await query<NoticeRow>(strapi, NOTICE, [id]);
  if (!row) throw new Refusal(404, 'Not Found', { code: 'not-found' });
  return row;
}

/** The same, kept from change by others until the end of the transaction. */
export async function lockNotice(strapi: Core.Strapi, id: string): Promise<NoticeRow> {
  const { isOwn } = await findNotice(strapi, id);
  if (!isOwn) throw new Refusal(403, 'Outside your scope', { code: 'outside-scope' });
  await query(strapi, 'select from public.feedback_notices where document_id = $1 for update', [id]);
  return findNotice(strapi, id);
}

/** The states of notices that their letters move, kept from change by others; those that the caller does not see are left out. */
export const lockNotices = (
  strapi: Core.Strapi,
  ids: string[],
): Promise<Array<{ id: string; state: NoticeState; jurisdiction: string }>> =>
  query(
    strapi,
    `select document_id as id, state, jurisdiction_code as jurisdiction from public.feedback_notices
     where document_id = any ($1) order by id for update`,
    [ids],
  );
