import type { ClientBase } from 'pg';
import type { DeskPage } from '../../../shared/showcase-page';

/** More would be no desk any more; the list of the register has all. */
const MOST = 1000;

const READ = `
  select coalesce(json_agg(d), '[]')::text as pages from (
    select p.document_id as "documentId", p.title, s.title as site, coalesce(p.state, 'draft') as state,
      b.content is not null as "isPublic", p.slug, a.edited_by_name as "editedBy", a.edited_at as "editedAt",
      p.publish_at at time zone 'Asia/Shanghai' as "publishAt",
      p.published_on at time zone 'Asia/Shanghai' as "publishedOn",
      p.withdrawn_on at time zone 'Asia/Shanghai' as "withdrawnOn", p.withdrawn_because as "withdrawnBecause"
    from public.showcase_pages p
    left join public.showcase_pages_site_lnk l on l.showcase_page_id = p.id
    left join public.model_sites s on s.id = l.model_site_id
    left join showcase.authorship a on a.page = p.document_id
    left join showcase.publication b on b.page = p.document_id
    where registers.in_scope(p.jurisdiction_code) and (p.state <> 'draft' or b.content is not null)
    order by (p.state = 'submitted') desc, coalesce(p.publish_at, p.published_on, p.withdrawn_on) desc nulls last, p.id desc
    limit ${MOST}
  ) d`;

/** Pages that wait for a review, are planned, public or were taken off, those that wait first. */
export async function readDesk(connection: ClientBase): Promise<DeskPage[]> {
  const { rows } = await connection.query<{ pages: string }>(READ);
  // As the statement above names them.
  return JSON.parse(rows[0]?.pages ?? '[]') as DeskPage[];
}
