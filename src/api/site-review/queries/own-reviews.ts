import { EVIDENCE_COLUMNS } from './evidence-columns';

const COLUMNS = `
  v.id, r.number as round, r.due_on::text as "dueOn", v.handed_in_at as "handedInAt", r.closed_at as "closedAt",
  json_build_object('id', m.document_id, 'title', m.title, 'level', m.level, 'city', left(m.jurisdiction_code, 4),
    'branch', (select b.name from public.model_sites_branch_lnk l join public.branches b on b.id = l.branch_id
      where l.model_site_id = m.id limit 1),
    'batch', (select b.name from public.model_sites_batch_lnk l join public.site_batches b on b.id = l.site_batch_id
      where l.model_site_id = m.id limit 1)) as site,
  (select count(k.mark)::int from reviews.mark k where k.review = v.id) as marked`;
const FROM = `
  from reviews.review v join reviews.round r on r.id = v.round join public.model_sites m on m.document_id = v.record
  where v.reviewer = registers.actor()`;

/** The caller's reviews: what waits first, by when it is due; then what is done, the latest first. */
export const OWN_REVIEWS = `select ${COLUMNS} ${FROM}
  order by (v.handed_in_at is not null or r.closed_at is not null), r.due_on nulls last, v.handed_in_at desc, r.opened_at
  limit 200`;

/** One of them with all that it is judged by. `$1` is its id. */
export const OWN_REVIEW = `select ${COLUMNS}, r.weights::json as weights,
    (select b.criteria_note from public.model_sites_batch_lnk l join public.site_batches b on b.id = l.site_batch_id
      where l.model_site_id = m.id limit 1) as "criteriaNote",
    json_build_object(${EVIDENCE_COLUMNS.map(({ code, column }) => `'${code}', coalesce(m.${column}, '')`).join(', ')}) as evidence,
    coalesce((select json_agg(json_build_object('code', k.criterion, 'mark', k.mark, 'comment', k.comment))
      from reviews.mark k where k.review = v.id), '[]') as kept
  ${FROM} and v.id = $1`;
