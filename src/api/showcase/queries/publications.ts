import type { ClientBase } from 'pg';
import type { ShowcaseContent, ShowcaseListed } from '../../../shared/showcase';
import type { ShowcaseQuery } from '../validation/showcase-query';

const SEARCHED = `lower(concat_ws(' ', content ->> 'title', content ->> 'summary', content #>> '{site,title}',
  content #>> '{site,organization}', content #>> '{site,branch}', content #>> '{site,cityName}'))`;

const LIST = `
  with found as (
    select content, published_at, slug from showcase.publication
    where content is not null
      and ($1::text is null or content #>> '{site,city}' = $1)
      and ($2::text is null or content #>> '{site,orgType}' = $2)
      and ($3::text is null or content #>> '{site,batch}' = $3)
      and ($4::text is null or content #> '{site,criteria}' ? $4)
      and not exists (select from unnest($5::text[]) w (word) where strpos(${SEARCHED}, lower(word)) = 0)
  )
  select (select count(*)::integer from found) as total,
    coalesce((select json_agg(json_build_object('slug', content -> 'slug', 'title', content -> 'title',
        'summary', content -> 'summary', 'cover', content -> 'cover', 'site', content -> 'site',
        'publishedAt', content -> 'publishedAt'))
      from (select * from found order by published_at desc, slug limit $6 offset $7) page), '[]')::text as data`;

/** A page of what is public, the newest first, and how much there is in all. */
export async function listPublications(
  connection: ClientBase,
  { city, type, batch, criterion, words, page, pageSize }: ShowcaseQuery,
): Promise<{ data: ShowcaseListed[]; total: number }> {
  const { rows } = await connection.query<{ total: number; data: string }>(LIST, [
    city,
    type,
    batch,
    criterion,
    words,
    pageSize,
    (page - 1) * pageSize,
  ]);
  // The statement names the keys of the type.
  return { total: rows[0]?.total ?? 0, data: JSON.parse(rows[0]?.data ?? '[]') as ShowcaseListed[] };
}

/** What an address leads to, one of former times too; without content once it is withdrawn. */
export async function findPublication(
  connection: ClientBase,
  slug: string,
): Promise<{ slug: string; content: ShowcaseContent | null } | null> {
  const { rows } = await connection.query<{ slug: string; content: string | null }>(
    `select slug, content::text as content from showcase.publication
     where slug = $1 or page = (select page from showcase.former_slug where slug = $1)
     order by slug = $1 desc limit 1`,
    [slug],
  );
  const [row] = rows;
  if (!row) return null;
  // Written by publishing alone, as ShowcaseContent.
  return {
    slug: row.slug,
    content: row.content === null ? null : (JSON.parse(row.content) as ShowcaseContent),
  };
}
