import type { Core } from '@strapi/strapi';
import type { ClientBase } from 'pg';
import { asOwner, assertOwn, noteEvent, Refusal, type Caller } from '../../../plugins/registers';
import type { PageState } from '../../../shared/showcase-page';
import { readPage, type ReadPage } from '../queries/stored-page';
import type { Step } from '../validation/step';
import { assertComplete, faultsOf, publishPage } from './publish';
import { matchAfterCommit } from './public-files';

const PAGES = 'showcase_pages';

/** What a step leaves. */
export interface StepAnswer {
  documentId: string;
  state: PageState;
  slug: string | null;
  publishAt: string | null;
}

/** Hands a page in for review. Throws 422 for what is empty, 409 for a page that waits already. */
export function submitPage(strapi: Core.Strapi, id: string, step: Step): Promise<StepAnswer> {
  return take(strapi, id, step, 'showcase-submit', async (connection, page) => {
    assertState(page, ['draft', 'returned', 'withdrawn', 'published']);
    assertComplete(faultsOf(page).filter(({ code }) => code === 'required'));
    await setState(connection, id, 'submitted', step.comment);
  });
}

/** Sends a page back to its author, with the reason; a planned publication is off. */
export function returnPage(strapi: Core.Strapi, id: string, step: Step): Promise<StepAnswer> {
  return take(strapi, id, step, 'showcase-return', async (connection, page) => {
    assertState(page, ['submitted']);
    await setState(connection, id, 'returned', reasonOf(step));
  });
}

/** Publishes a page now or plans it. Throws 403 `four-eyes` for whoever saved it last, 422 for what it lacks. */
export function publish(strapi: Core.Strapi, id: string, step: Step, caller: Caller): Promise<StepAnswer> {
  const action = step.at ? 'showcase-plan' : 'showcase-publish';
  return take(strapi, id, step, action, async (connection, page) => {
    if (isAuthor(page, caller))
      throw new Refusal(403, 'Somebody else than its last author publishes a page', { code: 'four-eyes' });
    assertState(page, ['submitted']);
    if (step.at) {
      assertComplete(faultsOf(page));
      await connection.query(
        `update public.showcase_pages set comment = $2, publish_at = $3::timestamptz at time zone 'Asia/Shanghai'
         where document_id = $1`,
        [id, step.comment, step.at.toISOString()],
      );
      await connection.query('select showcase.plan($1, $2)', [id, step.at.toISOString()]);
      return;
    }
    await connection.query('update public.showcase_pages set comment = $2 where document_id = $1', [
      id,
      step.comment,
    ]);
    await publishPage(strapi, connection, page);
  });
}

/** Takes a page off the public site, with the reason. Throws 409 where nothing is or will be public. */
export function withdrawPage(strapi: Core.Strapi, id: string, step: Step): Promise<StepAnswer> {
  // showcase.withdraw notes it itself, since sites take their pages off, too.
  return take(strapi, id, step, null, async (connection, page) => {
    const reason = reasonOf(step);
    const { rows } = await connection.query(
      'select from showcase.publication where page = $1 and content is not null',
      [id],
    );
    if (rows.length === 0 && page.publishAt === null)
      throw new Refusal(409, 'Nothing of it is public', { code: 'showcase-state' });
    await connection.query('select showcase.withdraw(array[$1], $2)', [id, reason]);
    await matchAfterCommit(strapi);
  });
}

export const isAuthor = ({ author }: ReadPage, caller: Caller): boolean =>
  author?.id !== null && author?.id === caller.id;

/** One step of a page that the caller sees and keeps, written with the owner's rights and noted with its comment under `action`. */
async function take(
  strapi: Core.Strapi,
  id: string,
  step: Step,
  action: string | null,
  work: (connection: ClientBase, page: ReadPage) => Promise<void>,
): Promise<StepAnswer> {
  await assertOwn(strapi, PAGES, id);
  const page = await asOwner(strapi, async (connection) => {
    const before = await readPage(connection, id, true);
    if (!before) throw new Refusal(404, 'Not Found', { code: 'not-found' });
    if (step.version !== null && step.version !== before.version)
      throw new Refusal(409, 'Someone changed the page since you opened it', {
        code: 'conflict',
        path: ['version'],
      });
    await work(connection, before);
    return (await readPage(connection, id)) ?? before;
  });
  if (action)
    await noteEvent(strapi, {
      action,
      register: 'showcase-pages',
      recordId: id,
      jurisdiction: page.jurisdiction,
      detail: { comment: step.comment, ...(step.at ? { at: step.at.toISOString() } : {}) },
    });
  // The column holds nothing but states.
  return { documentId: id, state: page.state as PageState, slug: page.slug, publishAt: page.publishAt };
}

function assertState({ state }: ReadPage, allowed: PageState[]): void {
  if (!allowed.some((one) => one === state))
    throw new Refusal(409, `Not with a page that is ${state}`, { code: 'showcase-state', path: ['state'] });
}

function reasonOf({ comment }: Step): string {
  if (comment === null) throw new Refusal(400, 'Say why', { code: 'comment-needed', path: ['comment'] });
  return comment;
}

async function setState(
  connection: ClientBase,
  id: string,
  state: PageState,
  comment: string | null,
): Promise<void> {
  await connection.query(
    'update public.showcase_pages set state = $2, comment = $3, publish_at = null where document_id = $1',
    [id, state, comment],
  );
}
