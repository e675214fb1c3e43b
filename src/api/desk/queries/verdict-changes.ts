/** Names that are shown at once. */
const SAMPLE = 6;
/** Records that one list can still be asked for by name. */
export const NAMED = 100;

/**
 * Organizations whose verdict on day `$1` differs from today's: which are covered now and were not, and which
 * were and are not any more. Only those that stood in the register on both days.
 */
export const VERDICT_CHANGES = `
  with changed as (
    select o.document_id, o.name, o.verdict, then_.verdict as was
    from public.organizations o
    cross join lateral (
      select h.verdict from coverage.verdict_history h
      where h.organization_id = o.id and h."from" <= $1
      order by h."from" desc limit 1
    ) then_
    where o.id in (select h.organization_id from coverage.verdict_history h where h."from" > $1)
      and then_.verdict is not null and then_.verdict <> o.verdict and 'covered' in (then_.verdict, o.verdict)
      -- one that left the register's denominators neither gained nor lost coverage
      and 'not-applicable' not in (then_.verdict, o.verdict)
  ), ranked as (
    select c.*, row_number() over (partition by verdict = 'covered' order by name) as place from changed c
  )
  select verdict = 'covered' as gained, count(*)::integer as count,
    array_agg(document_id order by place) filter (where place <= ${NAMED}) as ids,
    json_agg(json_build_object('documentId', document_id, 'name', name, 'verdict', verdict, 'was', was) order by place)
      filter (where place <= ${SAMPLE}) as sample
  from ranked group by 1`;

/** The rules that staff made or changed last, since the day `$1`; the first ones came with the office itself. */
export const RULE_CHANGES = `
  select document_id as "documentId", title, updated_at as "updatedAt"
  from public.coverage_rules
  where (updated_at > created_at or created_at > (select min(created_at) from public.coverage_rules) + interval '1 minute')
    and updated_at >= $1::date::timestamp at time zone 'Asia/Shanghai'
  order by updated_at desc limit 5`;

/** The caller's own latest imports, since the day `$1`. */
export const IMPORTS = `
  select id, register, file_name as "fileName", state, "create" + "update" as written, error as errors, created_at as "createdAt"
  from registers.import where created_at >= $1::date::timestamp at time zone 'Asia/Shanghai'
  order by created_at desc limit 5`;
