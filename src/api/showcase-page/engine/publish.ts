import type { Core } from '@strapi/strapi';
import type { ClientBase } from 'pg';
import { Refusal } from '../../../plugins/registers';
import type { ErrorCode } from '../../../shared/error-codes';
import { pageFaults } from '../../../shared/page-faults';
import type { PageFault } from '../../../shared/showcase-page';
import { toContent } from '../domain/page-content';
import type { ReadPage } from '../queries/stored-page';
import { slugFor, writePublication } from '../queries/write-publication';
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
    ...page.pictures.flatMap(({ token }, index) =>
      page.media[token] ? [] : [gone(['pictures', String(index)])],
    ),
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
};

/** Another page has the address that this one was given. */
function taken(): Refusal {
  const error = { path: ['slug'], code: 'not-unique' as const, message: 'Another page has this address' };
  return new Refusal(422, 'The page is not complete', {
    code: 'showcase-incomplete',
    path: ['slug'],
    errors: [error],
  });
}

/**
 * Makes a page public as it stands, with the owner's rights in the transaction under way: nothing but what was checked
 * is written. Throws 422 before anything is.
 */
export async function publishPage(
  strapi: Core.Strapi,
  connection: ClientBase,
  page: ReadPage,
): Promise<string> {
  const { site } = page;
  assertComplete(faultsOf(page));
  if (!site) throw new Error('A page without a site has faults');
  const slug = await slugFor(connection, page);
  if (slug === null) throw taken();
  const { rows } = await connection.query<{ at: string | null }>(
    `select content ->> 'publishedAt' as at from showcase.publication where page = $1`,
    [page.page],
  );
  const now = new Date().toISOString();
  const publishedAt = rows[0]?.at ?? now;
  const content = toContent({ ...page, site }, { slug, publishedAt, updatedAt: now });
  const video = page.video?.slice(0, 32);
  await exposeMedia(strapi, [...content.pictures.map(({ token }) => token), ...(video ? [video] : [])]);
  await writePublication(connection, page, content);
  await matchAfterCommit(strapi);
  return slug;
}
