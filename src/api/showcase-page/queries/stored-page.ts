import type { ClientBase } from 'pg';
import { widthsOf } from '../domain/picture-widths';
import type { StoredPage } from '../domain/page-content';

/** A page of the registers with all that decides on its publication. */
export interface ReadPage extends StoredPage {
  state: string;
  version: number;
  /** ISO instant, or null. */
  publishAt: string | null;
  /** Why its site has nothing public; null while it may have. */
  whyNotPublic: string | null;
  author: { id: number | null; name: string | null; at: string } | null;
}

/** One statement for the page, its site, where that is, what media the page has and which methods the site is known for; as JSON, which needs no parsing of types. */
const READ = `
  select jsonb_build_object(
    'page', p.document_id, 'title', p.title, 'slug', p.slug, 'summary', p.summary, 'story', p.story,
    'highlights', coalesce(nullif(p.highlights, 'null'), '[]'), 'figures', coalesce(nullif(p.figures, 'null'), '[]'), 'cover', p.cover,
    'pictures', coalesce(nullif(p.pictures, 'null'), '[]'), 'video', p.video, 'criteria', coalesce(nullif(p.criteria, 'null'), '[]'),
    'address', p.address, 'latitude', p.latitude, 'longitude', p.longitude, 'visitingHours', p.visiting_hours,
    'bookingLine', p.booking_line, 'consent', coalesce(p.consent, false), 'jurisdiction', p.jurisdiction_code,
    'state', coalesce(p.state, 'draft'), 'version', p.version,
    'publishAt', p.publish_at at time zone 'Asia/Shanghai', 'stage', s.stage,
    'whyNotPublic', case when s.id is not null then showcase.why_not_public(s.stage, s.valid_to) end,
    'author', (select jsonb_build_object('id', a.edited_by, 'name', a.edited_by_name, 'at', a.edited_at)
      from showcase.authorship a where a.page = p.document_id),
    'media', coalesce((select jsonb_object_agg(m.token, jsonb_build_object(
        'width', m.width, 'height', m.height, 'placeholder', m.placeholder))
      from showcase.media m where m.page = p.document_id and m.kind = 'picture'), '{}'),
    'methods', coalesce((select jsonb_agg(jsonb_build_object('title', w.title, 'oneLine', coalesce(w.one_line, ''), 'year', w.year)
        order by w.year desc nulls last, w.title)
      from public.work_methods_branch_lnk lw join public.work_methods w on w.id = lw.work_method_id
      where lw.branch_id = b.id and w.state = 'selected'), '[]'),
    'site', case when s.id is not null then jsonb_build_object(
      'title', s.title, 'organization', o.name, 'branch', b.name, 'level', s.level,
      'batch', t.name, 'batchYear', t.year, 'city', coalesce(s.city_code, left(s.jurisdiction_code, 4)),
      'cityName', coalesce(r.name, ''), 'orgType', o.org_type, 'namedOn', s.named_on,
      'plaqueNumber', s.plaque_number, 'validTo', s.valid_to) end
  )::text as page
  from public.showcase_pages p
  left join public.showcase_pages_site_lnk ls on ls.showcase_page_id = p.id
  left join public.model_sites s on s.id = ls.model_site_id
  left join public.model_sites_branch_lnk lb on lb.model_site_id = s.id
  left join public.branches b on b.id = lb.branch_id
  left join public.model_sites_batch_lnk lt on lt.model_site_id = s.id
  left join public.site_batches t on t.id = lt.site_batch_id
  left join public.regions r on r.code = coalesce(s.city_code, left(s.jurisdiction_code, 4))
  left join lateral (
    -- the organization whose own branch it is; a joint branch belongs to several
    select min(g.name) as name, min(g.org_type) as org_type
    from public.coverage_links_branch_lnk kb
    join public.coverage_links k on k.id = kb.coverage_link_id
    join public.coverage_links_organization_lnk ko on ko.coverage_link_id = k.id
    join public.organizations g on g.id = ko.organization_id
    where kb.branch_id = b.id and k.mode = 'own' and k."from" <= coverage.today()
      and (k."to" is null or k."to" > coverage.today())
    having count(*) = 1
  ) o on true
  where p.document_id = $1`;

/** The page with this document id, as the role of the transaction sees it; null where it sees none. */
export async function readPage(connection: ClientBase, id: string, lock = false): Promise<ReadPage | null> {
  if (lock)
    await connection.query('select from public.showcase_pages where document_id = $1 for update', [id]);
  const { rows } = await connection.query<{ page: string }>(READ, [id]);
  const text = rows[0]?.page;
  if (text === undefined) return null;
  // The statement above names every key; the registers' guards keep the lists in their form.
  const page = JSON.parse(text) as ReadPage;
  for (const media of Object.values(page.media)) media.widths = widthsOf(media.width);
  return page;
}
