import { METHOD_CODES } from '../../../shared/method-criteria';
import { legible } from './legible';

/** More than one looks through at once; lists go on. */
const MOST = 1000;

const COLUMNS = [
  'id', 'document_id', 'title', 'theme', 'state', 'characters', 'comment', 'submitted_on', 'jurisdiction_code',
]; // prettier-ignore

const WEIGHT = (code: string): string => `coalesce((r.weights ->> '${code}')::numeric, 0)`;

/**
 * One statement for the desk: methods that were handed in for a call, with how far their latest round is and what it came
 * to, as far as row-level security shows marks. Those that the caller reviews blind stand there without their names. `$1`
 * documentId of the call, null for all.
 */
export const DESK = `
  select m.document_id as id, m.title, m.theme, m.state, coalesce(m.characters, 0) as characters, m.comment,
    m.submitted_on::text as "submittedOn", left(m.jurisdiction_code, 4) as city,
    m.jurisdiction_code is null as "isNameless", methods.decides(m.id) as decides,
    coalesce(b.name, '') as branch, coalesce(v.reviewers, 0) as reviewers, coalesce(v.handed_in, 0) as "handedIn",
    r.closed_at is not null as "isClosed", r.due_on::text as "dueOn", k.score, k.spread
  from ${legible(COLUMNS)} m
  left join lateral (
    select b.name from public.work_methods_branch_lnk l join public.branches b on b.id = l.branch_id
    where l.work_method_id = m.id limit 1) b on true
  left join lateral (
    select * from reviews.round r where r.record = m.document_id order by r.number desc limit 1) r on true
  left join lateral (
    select count(*)::int as reviewers, count(v.handed_in_at)::int as handed_in from reviews.review v where v.round = r.id) v on true
  left join lateral (
    select round(avg(s.sum), 1)::float as score, round(max(s.sum) - min(s.sum), 1)::float as spread
    from (
      select sum(k.mark * case k.criterion ${METHOD_CODES.map((code) => `when '${code}' then ${WEIGHT(code)}`).join(' ')} else 0 end)
        / greatest(1, ${METHOD_CODES.map(WEIGHT).join(' + ')}) as sum
      from reviews.review v join reviews.mark k on k.review = v.id and k.mark is not null
      where v.round = r.id and v.handed_in_at is not null
        and (not r.is_blind or r.closed_at is not null
          or not exists (select from reviews.review o where o.round = r.id and o.handed_in_at is null))
      group by v.id) s) k on true
  where m.state <> 'draft' and ($1::text is null or exists (
    select from public.work_methods_call_lnk l join public.method_calls c on c.id = l.method_call_id
    where l.work_method_id = m.id and c.document_id = $1))
  order by m.submitted_on, m.id limit ${MOST}`;
