import type { Core } from '@strapi/strapi';
import type { ClientBase } from 'pg';
import { Refusal } from '../../../plugins/registers';
import type { ErrorCode } from '../../../shared/error-codes';
import { pageFaults } from '../../../shared/page-faults';
import type { PageFault } from '../../../shared/showcase-page';
import { toContent } from '../domain/page-content';
import { freeSlug, slugOfTitle } from '../domain/page-slug';
import type { ReadPage } from '../queries/stored-page';
import { exposeMedia, matchAfterCommit } from './public-files';

/** All that keeps a page from visitors: what it lacks or must not have, and what is with its site. */
export function faultsOf(page: ReadPage): PageFault[] {
  const gone = (path: string[]): PageFault => ({ path, code: 'showcase-picture-gone', isRequired: true });
  return [
    ...(page.site ? [] : [{ path: ['site'], code: 'required' as const, isRequired: true }]),
    ...(page.site && (page.whyNotPublic !== null || !['named', 'reviewed'].includes(page.stage ?? ''))
      ? [{ path: ['site'], code: 'showcase-site' as const, isRequired: true }]
      : []),
    ...pageFaults(page),
    ...page.pictures.flatMap(({ token }, index) => (page.media[token] ? [] : [gone(['pictures', String(index)])])),
  ];
}

/** Throws 422 with one entry for each fault that stands in the way. */
export function assertComplete(faults: PageFault[]): void {
  const errors = faults
    .filter(({ isRequired }) => isRequired)
    .map(({ path, code }) => ({ path, code, message: MESSAGES[code] ?? 'This is not right' }));
  if (errors.length === 0) return;
  throw new Refusal(422, 'The page is not complete', {
    code: 'showcase-incomplete',
    path: errors[0]?.path ?? [],
    errors,
  });
}

const MESSAGES: Partial<Record<ErrorCode, string>> = {
  required: 'This must not be empty',
  'consent-needed': 'Everyone in the pictures must consent',
  'mobile-number': 'A mobile number must not be public',
  'identity-number': 'An identity number must not be public',
  'not-an-office-line': 'This is no telephone line of an office',
  'showcase-site': 'The site is not named, or its title is revoked or over',
  'showcase-picture-gone': 'The picture is not there',
  'not-unique': 'Another page has this address',
};

/**
 * Makes a page public as it stands, with the owner's rights in the transaction under way: nothing but what was checked
 * is written. Throws 422 before anything is.
 */
export async function publishPage(strapi: Core.Strapi, connection: ClientBase, page: ReadPage): Promise<string> {
  const { site } = page;
  assertComplete(faultsOf(page));
  if (!site) throw new Error('A page without a site has faults');
  const slug = await slugFor(connection, page);
  const { rows } = await connection.query<{ at: string | null }>(
    `select content ->> 'publishedAt' as at from showcase.publication where page = $1`,
    [page.page],
  );
  const now = new Date().toISOString();
  const publishedAt = rows[0]?.at ?? now;
  const content = toContent({ ...page, site }, { slug, publishedAt, updatedAt: now });
  const video = page.video?.slice(0, 32);
  await exposeMedia(strapi, [...content.pictures.map(({ token }) => token), ...(video ? [video] : [])]);
  await write(connection, page, slug, content, publishedAt);
  await matchAfterCommit(strapi);
  return slug;
}

async function write(
  connection: ClientBase,
  page: ReadPage,
  slug: string,
  content: object,
  publishedAt: string,
): Promise<void> {
  await connection.query(
    `insert into showcase.former_slug (slug, page)
     select slug, page from showcase.publication where page = $1 and slug <> $2
     on conflict (slug) do nothing`,
    [page.page, slug],
  );
  await connection.query('delete from showcase.former_slug where slug = $1', [slug]);
  await connection.query(
    `insert into showcase.publication (page, slug, jurisdiction_code, content, published_at)
     values ($1, $2, $3, $4, $5)
     on conflict (page) do update set slug = excluded.slug, jurisdiction_code = excluded.jurisdiction_code,
       content = excluded.content, published_at = excluded.published_at, withdrawn_at = null`,
    [page.page, slug, page.jurisdiction, JSON.stringify(content), publishedAt],
  );
  await connection.query(
    `update public.showcase_pages set state = 'published', slug = $2, publish_at = null, withdrawn_on = null,
       withdrawn_because = null, published_on = now() at time zone 'Asia/Shanghai' where document_id = $1`,
    [page.page, slug],
  );
}

/** The address of a page: the one it was given, else the pinyin of its title. Throws 422 where another page has it. */
async function slugFor(connection: ClientBase, { page, slug, title }: ReadPage): Promise<string> {
  await connection.query(`select pg_advisory_xact_lock(hashtext('showcase.slug'))`);
  const { rows } = await connection.query<{ slug: string }>(
    `select slug from showcase.publication where page <> $1
     union select slug from showcase.former_slug where page <> $1
     union select slug from public.showcase_pages where document_id <> $1 and slug is not null`,
    [page],
  );
  const taken = new Set(rows.map((row) => row.slug));
  if (slug === null) return freeSlug(slugOfTitle(title), taken);
  if (taken.has(slug)) assertComplete([{ path: ['slug'], code: 'not-unique', isRequired: true }]);
  return slug;
}
