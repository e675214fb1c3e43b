import { EVIDENCE_COLUMNS } from './evidence-columns';

/** One site with all that its ways and guards depend on. Column names as `SiteRow`; `$1` is its documentId. */
export const SITE = `
  select m.document_id as id, m.title, m.stage, m.level, m.version, m.jurisdiction_code as "jurisdictionCode",
    registers.in_scope(m.jurisdiction_code) as "isOwn", coverage.today()::text as today,
    m.applied_on::text as "appliedOn", m.notice_to::text as "noticeTo", m.named_on::text as "namedOn",
    json_build_object(${EVIDENCE_COLUMNS.map(({ code, column }) => `'${code}', coalesce(m.${column}, '')`).join(', ')}) as evidence,
    (select json_build_object('id', b.document_id, 'name', b.name, 'level', b.level, 'opensOn', b.opens_on, 'closesOn', b.closes_on,
        'noticeDays', coalesce(b.notice_days, 5), 'validYears', coalesce(b.valid_years, 3),
        'weights', json_build_object(${EVIDENCE_COLUMNS.map(({ code, weight }) => `'${code}', coalesce(b.${weight}, 0)`).join(', ')}))
      from public.model_sites_batch_lnk l join public.site_batches b on b.id = l.site_batch_id
      where l.model_site_id = m.id limit 1) as batch,
    (select count(*)::int from public.site_objections_site_lnk l join public.site_objections o on o.id = l.site_objection_id
      where l.model_site_id = m.id and o.handled_on is null) as "openObjections",
    (select v.from_stage from sites.move v
      where v.site = m.document_id and v.to_stage = m.stage and v.from_stage <> v.to_stage and not v.is_return
      order by v.at desc limit 1) as "movedFrom"
  from public.model_sites m where m.document_id = $1`;

/** Files of a site that are evidence, by criterion. `$1` is its documentId. */
export const EVIDENCE_FILES = `
  select e.criterion, f.id, f.name, f.type, f.bytes::int as bytes
  from registers.file f join sites.evidence_file e on e.file = f.id
  where f.register = 'model-sites' and f.record_id = $1 and f.removed_at is null order by f.uploaded_at`;

export const MOVES = `
  select id, from_stage as "from", to_stage as "to", is_return as "isReturn", at, actor_name as by, stated::json as stated
  from sites.move where site = $1 order by at desc, id`;
