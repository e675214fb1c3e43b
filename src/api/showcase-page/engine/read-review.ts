import type { ClientBase } from 'pg';
import type { Caller } from '../../../plugins/registers';
import type { ShowcaseContent } from '../../../shared/showcase';
import type { PageReview, PageState } from '../../../shared/showcase-page';
import { changedKeys, toContent } from '../domain/page-content';
import { slugOfTitle } from '../domain/page-slug';
import { faultsOf } from './publish';
import { isAuthor } from './workflow';
import { readPage } from '../queries/stored-page';

const COMMENTS = `
  select coalesce(json_agg(c), '[]')::text as comments from (
    select action, detail ->> 'comment' as comment, actor_name as by, at from registers.audit
    where register = 'showcase-pages' and record_id = $1 and action like 'showcase-%' order by id desc limit 50
  ) c`;

/** What the one who reviews a page has before them; null for a page outside the scope. */
export async function readReview(
  connection: ClientBase,
  id: string,
  caller: Caller,
  isPublisher: boolean,
): Promise<PageReview | null> {
  const page = await readPage(connection, id);
  if (!page) return null;
  const { rows: publications } = await connection.query<{ content: string | null }>(
    'select content::text as content from showcase.publication where page = $1',
    [id],
  );
  const { rows } = await connection.query<{ comments: string }>(COMMENTS, [id]);
  const text = publications[0]?.content ?? null;
  // Written by publishing alone, as ShowcaseContent.
  const published = text === null ? null : (JSON.parse(text) as ShowcaseContent);
  const now = new Date().toISOString();
  const content = toContent(
    { ...page, site: page.site ?? NO_SITE },
    {
      slug: page.slug ?? slugOfTitle(page.title),
      publishedAt: published?.publishedAt ?? now,
      updatedAt: page.author?.at ?? now,
    },
  );
  return {
    state: page.state as PageState, // The column holds nothing but states.
    version: page.version,
    faults: faultsOf(page),
    editedBy: page.author,
    mayPublish: isPublisher && !isAuthor(page, caller),
    content,
    published,
    changed: changedKeys(content, published),
    // As the statement above names them.
    comments: JSON.parse(rows[0]?.comments ?? '[]') as PageReview['comments'],
  };
}

const NO_SITE = {
  title: '',
  organization: null,
  branch: '',
  level: 'province' as const,
  batch: null,
  batchYear: null,
  city: '',
  cityName: '',
  orgType: null,
  namedOn: null,
  plaqueNumber: null,
  validTo: null,
};
