import type { ClientBase } from 'pg';
import type { ShowcaseContent } from '../../../shared/showcase';
import { RESERVED_SLUGS } from '../../../shared/reserved-slugs';
import { freeSlug, slugOfTitle } from '../domain/page-slug';
import type { StoredPage } from '../domain/page-content';

/** Writes what visitors see of a page; a former address leads to the new one. As the owner. */
export async function writePublication(
  connection: ClientBase,
  { page, jurisdiction }: Pick<StoredPage, 'page' | 'jurisdiction'>,
  content: ShowcaseContent,
): Promise<void> {
  const { slug, publishedAt } = content;
  await connection.query(
    `insert into showcase.former_slug (slug, page)
     select slug, page from showcase.publication where page = $1 and slug <> $2
     on conflict (slug) do nothing`,
    [page, slug],
  );
  await connection.query('delete from showcase.former_slug where slug = $1', [slug]);
  await connection.query(
    `insert into showcase.publication (page, slug, jurisdiction_code, content, published_at)
     values ($1, $2, $3, $4, $5)
     on conflict (page) do update set slug = excluded.slug, jurisdiction_code = excluded.jurisdiction_code,
       content = excluded.content, published_at = excluded.published_at, withdrawn_at = null`,
    [page, slug, jurisdiction, JSON.stringify(content), publishedAt],
  );
  await connection.query(
    `update public.showcase_pages set state = 'published', slug = $2, publish_at = null, withdrawn_on = null,
       withdrawn_because = null, published_on = $3::timestamptz at time zone 'Asia/Shanghai' where document_id = $1`,
    [page, slug, content.updatedAt],
  );
}

/** The address of a page: the one it was given, null where another page has that, else the pinyin of its title. */
export async function slugFor(
  connection: ClientBase,
  { page, slug, title }: Pick<StoredPage, 'page' | 'slug' | 'title'>,
): Promise<string | null> {
  await connection.query(`select pg_advisory_xact_lock(hashtext('showcase.slug'))`);
  const { rows } = await connection.query<{ slug: string }>(
    `select slug from showcase.publication where page <> $1
     union select slug from showcase.former_slug where page <> $1
     union select slug from public.showcase_pages where document_id <> $1 and slug is not null`,
    [page],
  );
  const taken = new Set<string>([...RESERVED_SLUGS, ...rows.map((row) => row.slug)]);
  if (slug === null) return freeSlug(slugOfTitle(title), taken);
  return taken.has(slug) ? null : slug;
}
