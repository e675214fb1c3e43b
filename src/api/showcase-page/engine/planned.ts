import type { Core } from '@strapi/strapi';
import type { ClientBase } from 'pg';
import { noteEvent, query, Refusal, withConnection } from '../../../plugins/registers';
import { readPage } from '../queries/stored-page';
import { publishPage } from './publish';
import { matchAfterCommit } from './public-files';

/** Publishes a page whose time has come, or sends it back to its author where it may no longer be. */
export function publishPlanned(strapi: Core.Strapi, id: string): Promise<void> {
  return withConnection(strapi, async (connection) => {
    const page = await readPage(connection, id, true);
    // Edited, returned, withdrawn or planned for another time meanwhile: then this is none of it.
    if (!page?.publishAt || page.state !== 'submitted' || Date.parse(page.publishAt) > Date.now()) return;
    try {
      await publishPage(strapi, connection, page);
      await note(strapi, 'showcase-publish', id, page.jurisdiction, null);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const reason = `定时发布未完成：${reasonOf(error)}`;
      await giveBack(connection, id, reason);
      await note(strapi, 'showcase-return', id, page.jurisdiction, reason);
    }
  });
}

/** All whose time has come: what the queue lost in a restore is published, too. */
export async function publishAllPlanned(strapi: Core.Strapi): Promise<void> {
  const due = await query<{ id: string }>(
    strapi,
    `select document_id as id from public.showcase_pages
     where publish_at <= now() at time zone 'Asia/Shanghai' and state = 'submitted' order by publish_at`,
  );
  for (const { id } of due) await publishPlanned(strapi, id);
}

/** Takes off what may no longer be public since days went by. */
export async function withdrawEnded(strapi: Core.Strapi): Promise<void> {
  await query(strapi, 'select showcase.withdraw_ended()');
  await matchAfterCommit(strapi);
}

function reasonOf({ details, message }: Refusal): string {
  const errors = Array.isArray(details.errors) ? details.errors : [];
  return errors.length > 0 ? `内容或示范点有 ${errors.length} 处不符合要求` : message;
}

async function giveBack(connection: ClientBase, id: string, comment: string): Promise<void> {
  await connection.query(
    `update public.showcase_pages set state = 'returned', comment = $2, publish_at = null where document_id = $1`,
    [id, comment],
  );
}

const note = (
  strapi: Core.Strapi,
  action: string,
  recordId: string,
  jurisdiction: string,
  comment: string | null,
): Promise<void> =>
  noteEvent(strapi, {
    action,
    register: 'showcase-pages',
    recordId,
    jurisdiction,
    detail: { comment },
    who: { name: '系统' },
  });
