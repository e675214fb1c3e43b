/** Cards that a column shows at once; its list holds the rest. */
export const CARDS = 50;

/**
 * One statement for the whole board: by stage the number of sites and the first cards, what changed last first.
 * `$1` documentId of a batch, `$2` code of a region, `$3` level; null for all.
 */
export const BOARD = `
  with found as (
    select m.*, coalesce(m.stage, 'nurturing') as at_stage,
      row_number() over (partition by coalesce(m.stage, 'nurturing') order by m.updated_at desc, m.id) as place
    from public.model_sites m
    where ($1::text is null or exists (
        select from public.model_sites_batch_lnk l join public.site_batches b on b.id = l.site_batch_id
        where l.model_site_id = m.id and b.document_id = $1))
      and ($2::text is null or (m.jurisdiction_code collate "C" >= $2 and m.jurisdiction_code collate "C" < $2 || '~'))
      and ($3::text is null or m.level = $3)
  )
  select f.at_stage as stage, count(*)::int as total,
    json_agg(json_build_object(
      'id', f.document_id, 'version', f.version, 'title', f.title, 'stage', f.at_stage, 'level', f.level,
      'city', left(f.jurisdiction_code, 4), 'batch', b.name, 'appliedOn', f.applied_on, 'noticeTo', f.notice_to,
      'namedOn', f.named_on, 'validTo', f.valid_to, 'reviewDueOn', f.review_due_on, 'rectifyBy', f.rectify_by,
      'revokedOn', f.revoked_on, 'plaqueNumber', f.plaque_number, 'uncontactedSince', f.uncontacted_since,
      'handedIn', coalesce(r.handed_in, 0), 'reviewers', coalesce(r.reviewers, 0), 'openObjections', o.open,
      'isOwn', registers.in_scope(f.jurisdiction_code), 'movedFrom', v.from_stage) order by f.place)
      filter (where f.place <= ${CARDS}) as cards
  from found f
  left join lateral (
    select b.name from public.model_sites_batch_lnk l join public.site_batches b on b.id = l.site_batch_id
    where l.model_site_id = f.id limit 1) b on true
  left join lateral (
    select count(*)::int as reviewers, count(v.handed_in_at)::int as handed_in
    from reviews.round r join reviews.review v on v.round = r.id
    where r.record = f.document_id group by r.number order by r.number desc limit 1) r on f.place <= ${CARDS}
  cross join lateral (
    select count(*)::int as open
    from public.site_objections_site_lnk l join public.site_objections o on o.id = l.site_objection_id
    where l.model_site_id = f.id and o.handled_on is null) o
  left join lateral (
    select v.from_stage from sites.move v
    where v.site = f.document_id and v.to_stage = f.at_stage and v.from_stage <> v.to_stage and not v.is_return
    order by v.at desc limit 1) v on f.place <= ${CARDS}
  group by f.at_stage`;

/**
 * Progress of a batch by city in one statement: every city in sight with its sites by how far they are. `$1` documentId.
 * The province's own sites stand under its code.
 */
export const PROGRESS = `
  select left(g.code, 4) as city, g.name,
    count(*) filter (where m.stage = 'nurturing')::int as nurturing,
    count(*) filter (where m.stage = 'applied')::int as applied,
    count(*) filter (where m.stage = 'in-review')::int as "inReview",
    count(*) filter (where m.stage = 'public-notice')::int as notice,
    count(*) filter (where m.stage in ('named', 'reviewed', 'rectifying'))::int as named,
    count(*) filter (where m.stage = 'revoked')::int as revoked
  from public.regions g
  left join (
    select left(s.jurisdiction_code, 4) as city, coalesce(s.stage, 'nurturing') as stage
    from public.model_sites s
    join public.model_sites_batch_lnk l on l.model_site_id = s.id
    join public.site_batches b on b.id = l.site_batch_id
    where b.document_id = $1
  ) m on m.city = g.code
  where g.level in ('province', 'city') and left(g.code, 2) = left(registers.scope(), 2)
    and (registers.in_scope(g.code) or registers.scope() like g.code || '%' and length(g.code) = 4)
  group by g.code, g.name order by g.code collate "C"`;

/** The batch that was asked for, or the latest with an aim. */
export const BATCH = `
  select document_id as id, name, year, level, target from public.site_batches
  where $1::text is null or document_id = $1
  order by (target is null), year desc, id desc limit 1`;
