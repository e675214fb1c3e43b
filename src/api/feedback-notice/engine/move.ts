import type { Core } from '@strapi/strapi';
import { noteEach, query, Refusal, type Caller } from '../../../plugins/registers';
import type { NoticeState } from '../../../shared/letters';
import { moveFaults, type Stated } from '../domain/move-faults';
import { isFindingGone, noticeWays } from '../domain/ways';
import type { AskedNoticeMove } from '../validation/move';
import { lockNotice, type NoticeRow } from './notice';

/** Values of a notice's columns; those that are not named stay. */
export type NoticeChange = Record<string, string | null> & { document_id: string; state: NoticeState };

/**
 * Moves a notice to another state. Throws 409 for one that was changed since it was read, 400 `notice-no-such-way`, and
 * 400 with `errors`, one for each thing that stands in the way: closing asks that the finding is gone, or why not.
 */
export async function moveNotice(
  strapi: Core.Strapi,
  caller: Caller,
  id: string,
  { to, version, stated }: AskedNoticeMove,
): Promise<void> {
  const notice = await lockNotice(strapi, id);
  if (version !== null && version !== notice.version)
    throw new Refusal(409, 'Someone else changed this row since you opened it', {
      code: 'conflict',
      path: ['version'],
    });
  if (!noticeWays(notice.state, notice.repliedOn !== null).includes(to))
    throw new Refusal(400, `No way leads from ${notice.state} to ${to}`, {
      code: 'notice-no-such-way',
      path: ['to'],
    });
  const isGone = isFindingGone(notice.problem, notice.verdict);
  const faults = moveFaults(to, stated, { ...notice, isGone });
  const [first] = faults;
  if (first) throw new Refusal(400, first.message, { code: first.code, path: first.path, errors: faults });
  await writeMoves(strapi, caller, [
    {
      from: notice.state,
      change: { document_id: id, state: to, ...changesOf(notice, to, stated) },
      stated,
      jurisdiction: notice.jurisdictionCode,
      facts: to === 'closed' ? { isGone } : {},
    },
  ]);
}

function changesOf({ state }: NoticeRow, to: NoticeState, stated: Stated): Record<string, string | null> {
  if (state === 'replied' && to === 'sent') return { reply: null, replied_on: null };
  if (state === 'closed') return { result: null, closed_on: null, close_reason: null };
  if (to === 'sent') return { sent_on: stated.sentOn ?? null, number: stated.number ?? null };
  if (to === 'replied') return { replied_on: stated.repliedOn ?? null, reply: stated.reply ?? null };
  return {
    closed_on: stated.closedOn ?? null,
    result: stated.result ?? null,
    close_reason: stated.closeReason ?? null,
  };
}

/** A move that was found right. */
export interface NoticeMove {
  from: NoticeState;
  change: NoticeChange;
  stated: Stated;
  jurisdiction: string;
  /** What the audit record is told of it beside its two states. */
  facts?: Record<string, unknown>;
}

/** Writes moves, each with its line in the notice's course and its event in the audit record. */
export async function writeMoves(strapi: Core.Strapi, caller: Caller, moves: NoticeMove[]): Promise<void> {
  await query(strapi, 'select letters.move_notices($1)', [JSON.stringify(moves.map(({ change }) => change))]);
  const rows = moves.map(({ from, change, stated }) => ({
    notice: change.document_id,
    from_state: from,
    to_state: change.state,
    stated: Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== null)),
  }));
  await query(
    strapi,
    `insert into letters.notice_move (notice, from_state, to_state, actor, actor_name, stated)
     select m.notice, m.from_state, m.to_state, $2, $3, m.stated
     from jsonb_to_recordset($1) as m (notice text, from_state text, to_state text, stated jsonb)`,
    [JSON.stringify(rows), caller.id, caller.name],
  );
  await noteEach(
    strapi,
    { action: 'notice-move', register: 'feedback-notices' },
    moves.map(({ from, change, jurisdiction, facts }) => ({
      id: change.document_id,
      jurisdiction,
      detail: { from, to: change.state, ...facts },
    })),
  );
}
