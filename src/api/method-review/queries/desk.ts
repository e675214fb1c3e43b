import { legible } from './legible';

/** More than one looks through at once; lists go on. */
const MOST = 1000;

const COLUMNS = [
  'id', 'document_id', 'title', 'theme', 'state', 'characters', 'comment', 'submitted_on', 'jurisdiction_code',
]; // prettier-ignore

/**
 * One statement for the desk: methods that were handed in for a call, with how far their latest round is and what it came
 * to, as far as marks are uncovered. Those that the caller reviews blind stand there without their names. `$1` documentId of
 * the call, null for all.
 */
export const DESK = `
  with listed as materialized (
    select * from ${legible(COLUMNS)} m
    where m.state <> 'draft' and ($1::text is null or m.id in (
      select l.work_method_id from public.work_methods_call_lnk l join public.method_calls c on c.id = l.method_call_id
      where c.document_id = $1))
    order by m.submitted_on, m.id limit ${MOST}
  ),
  branch as materialized (
    select distinct on (l.work_method_id) l.work_method_id, b.name
    from public.work_methods_branch_lnk l join public.branches b on b.id = l.branch_id
    where l.work_method_id in (select id from listed) order by l.work_method_id, l.id
  )
  select m.document_id as id, m.title, m.theme, m.state, coalesce(m.characters, 0) as characters, m.comment,
    m.submitted_on::text as "submittedOn", left(m.jurisdiction_code, 4) as city,
    m.jurisdiction_code is null as "isNameless", coalesce(p.decides, false) as decides, coalesce(b.name, '') as branch,
    coalesce(p.reviewers, 0) as reviewers, coalesce(p.handed_in, 0) as "handedIn", coalesce(p.is_closed, false) as "isClosed",
    p.due_on::text as "dueOn", p.score, p.spread
  from listed m
  left join branch b on b.work_method_id = m.id
  left join methods.progress(array(select document_id from listed)) p on p.method = m.document_id
  order by m.submitted_on, m.id`;
