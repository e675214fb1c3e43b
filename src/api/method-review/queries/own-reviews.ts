import { METHOD_SECTIONS } from '../../../shared/work-method';
import { legible } from './legible';

/** What a blind review does not tell: it stands nowhere in its answer. */
const unlessBlind = (expression: string): string => `case when not r.is_blind then ${expression} end`;

const COLUMNS = `
  v.id, r.number as round, r.is_blind as "isBlind", r.due_on::text as "dueOn", v.handed_in_at as "handedInAt",
  r.closed_at as "closedAt",
  json_build_object('id', m.document_id, 'title', m.title, 'oneLine', coalesce(m.one_line, ''),
    'authors', ${unlessBlind('m.authors')}, 'city', ${unlessBlind('left(m.jurisdiction_code, 4)')},
    'branch', ${unlessBlind(`(select b.name from public.work_methods_branch_lnk l join public.branches b on b.id = l.branch_id
      where l.work_method_id = m.id limit 1)`)},
    'call', (select c.title from public.work_methods_call_lnk l join public.method_calls c on c.id = l.method_call_id
      where l.work_method_id = m.id limit 1)) as method,
  (select count(k.mark)::int from reviews.mark k where k.review = v.id) as marked`;
const FROM = `
  from reviews.review v join reviews.round r on r.id = v.round
  join ${legible(['id', 'document_id', 'title', 'one_line', 'authors', 'jurisdiction_code', 'pictures', ...METHOD_SECTIONS])} m on m.document_id = v.record
  where v.reviewer = registers.actor()`;

/** The caller's reviews: what waits first, by when it is due; then what is done, the latest first. */
export const OWN_REVIEWS = `select ${COLUMNS} ${FROM}
  order by (v.handed_in_at is not null or r.closed_at is not null), r.due_on nulls last, v.handed_in_at desc, r.opened_at
  limit 300`;

/** One of them with all that it is judged by. `$1` is its id. */
export const OWN_REVIEW = `select ${COLUMNS}, r.weights::json as weights,
    (select c.criteria_note from public.work_methods_call_lnk l join public.method_calls c on c.id = l.method_call_id
      where l.work_method_id = m.id limit 1) as "criteriaNote",
    json_build_array(${METHOD_SECTIONS.map((name) => `json_build_object('section', '${name}', 'html', coalesce(m.${name}, ''))`).join(', ')}) as sections,
    coalesce(nullif(m.pictures, 'null'), '[]')::json as pictures,
    coalesce((select json_agg(json_build_object('code', k.criterion, 'mark', k.mark, 'comment', k.comment))
      from reviews.mark k where k.review = v.id), '[]') as kept
  ${FROM} and v.id = $1`;
