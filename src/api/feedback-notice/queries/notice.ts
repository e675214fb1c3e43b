/** One notice with all that its ways depend on. Column names as `NoticeRow`; `$1` is its documentId. */
export const NOTICE = `
  select n.document_id as id, n.title, n.version, coalesce(n.state, 'drafted') as state, n.problem, n.number,
    n.sent_on::text as "sentOn", n.due_on::text as "dueOn", n.reply, n.replied_on::text as "repliedOn", n.inputs::text as inputs,
    n.jurisdiction_code as "jurisdictionCode", registers.in_scope(n.jurisdiction_code) as "isOwn",
    coverage.today()::text as today,
    (select o.verdict from public.feedback_notices_organization_lnk l join public.organizations o on o.id = l.organization_id
      where l.feedback_notice_id = n.id limit 1) as verdict
  from public.feedback_notices n where n.document_id = $1`;

export const MOVES = `
  select id, from_state as "from", to_state as "to", at, actor_name as by, stated::text as stated
  from letters.notice_move where notice = $1 order by at desc, id`;

/**
 * Organizations by documentId (`$1`) with their verdict, its latest entry in the history, the agencies in charge and
 * whether a notice of the same gap is under way.
 */
export const CANDIDATES = `
  select o.id, o.document_id as "documentId", o.name, o.jurisdiction_code as "jurisdictionCode", o.verdict,
    h."from"::text as since, h.rule_code as "ruleCode", h.rule_title as "ruleTitle", coalesce(h.inputs, '{}')::text as inputs,
    c.id as "competentAgency", i.id as "industryAgency", p.id as "partyBody",
    exists (
      select from public.feedback_notices_organization_lnk l join public.feedback_notices n on n.id = l.feedback_notice_id
      where l.organization_id = o.id and n.state <> 'closed' and n.problem = o.verdict) as already
  from public.organizations o
  left join lateral (
    select v.* from coverage.verdict_history v where v.organization_id = o.id order by v."from" desc limit 1) h on true
  left join public.organizations_competent_agency_lnk cl on cl.organization_id = o.id
  left join public.agencies c on c.id = cl.agency_id
  left join public.organizations_industry_agency_lnk il on il.organization_id = o.id
  left join public.agencies i on i.id = il.agency_id
  left join public.organizations_party_body_lnk pl on pl.organization_id = o.id
  left join public.agencies p on p.id = pl.agency_id
  where o.document_id = any ($1) and registers.in_scope(o.jurisdiction_code)
  order by array_position($1, o.document_id::text)`;

/** Writes notices as `$1` (JSON list) gives them; their numbers and document ids were taken before. */
export const INSERT_NOTICES = `
  insert into public.feedback_notices (id, document_id, jurisdiction_code, version, created_at, updated_at, published_at, state,
    title, pinyin_initials, problem, found_on, occasion, finding, rule_code, rule_title, inputs, requirement, due_on)
  select g.id, g.document_id, g.jurisdiction_code, 1, now(), now(), now(), 'drafted',
    g.title, g.initials, g.problem, coverage.today(), g.occasion, g.finding, g.rule_code, g.rule_title, g.inputs, g.requirement, g.due_on
  from jsonb_to_recordset($1) as g (id int, document_id text, jurisdiction_code text, title text, initials text, problem text, occasion text,
    finding text, rule_code text, rule_title text, inputs jsonb, requirement text, due_on date)`;

/** How the notices of each responsible unit stand. `$1` code of a region or null. */
const FOUND = `
  found as (
    select n.document_id, n.title, n.number, n.due_on, coalesce(n.state, 'drafted') as state, left(n.jurisdiction_code, 4) as city,
      a.document_id as agency, coalesce(nullif(n.recipient, ''), a.name, '') as unit,
      case when n.state = 'sent' and n.due_on < coverage.today() then coverage.today() - n.due_on end as late
    from public.feedback_notices n
    left join public.feedback_notices_agency_lnk l on l.feedback_notice_id = n.id
    left join public.agencies a on a.id = l.agency_id
    where $1::text is null or (n.jurisdiction_code collate "C" >= $1 and n.jurisdiction_code collate "C" < $1 || '~')
  )`;
const COUNTS = `
  count(*) filter (where state = 'drafted')::int as drafted, count(*) filter (where state = 'sent')::int as sent,
  count(late)::int as overdue, count(*) filter (where state = 'replied')::int as replied,
  count(*) filter (where state = 'closed')::int as closed, coalesce(max(late), 0)::int as latest`;

export const BOARD_UNITS = `with ${FOUND}
  select agency, unit as name, ${COUNTS} from found group by agency, unit
  order by count(late) desc, count(*) filter (where state <> 'closed') desc, unit limit 300`;
export const BOARD_TOTALS = `with ${FOUND} select ${COUNTS} from found`;
export const BOARD_OVERDUE = `with ${FOUND}
  select document_id as "documentId", title, unit, number, city, due_on::text as "dueOn", late as days
  from found where late is not null order by late desc, document_id limit 100`;
