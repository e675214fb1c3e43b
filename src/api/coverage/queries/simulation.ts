const SAMPLE = 50;

/** What a decision text would change, as one JSON document. `$1` params, `$2` the day, `$3` ids. */
export const SIMULATION = (decision: string): string => `
  with decided as materialized (
    select o.document_id, o.name, d.duty, d.verdict, d.form,
      coalesce(o.duty, 'to-survey') as was_duty, coalesce(o.verdict, 'to-survey') as was_verdict,
      coalesce(o.coverage_form, 'none') as was_form
    from (${decision}) d
    join public.organizations o on o.id = d.organization_id
    where o.id = any ($3::integer[])
  ), differing as materialized (
    select * from decided where (duty, verdict, form) is distinct from (was_duty, was_verdict, was_form)
  )
  select json_build_object(
    'changed', (select count(*) from differing),
    'transitions', (
      select coalesce(json_agg(t order by t.count desc), '[]') from (
        select was_verdict as "from", verdict as "to", was_duty as "fromDuty", duty as "toDuty", count(*)::integer as count
        from differing group by 1, 2, 3, 4
      ) t
    ),
    'sample', (
      select coalesce(json_agg(s), '[]') from (
        select document_id as "documentId", name, was_verdict as "from", verdict as "to", was_form as "fromForm", form as "toForm"
        from differing order by name limit ${SAMPLE}
      ) s
    ),
    'before', (
      select coalesce(json_agg(c), '[]') from (
        select '' as key, was_duty as duty, was_verdict as verdict, was_form as form, count(*)::integer as organizations,
          null as members, null as transferred
        from decided group by 2, 3, 4
      ) c
    ),
    'after', (
      select coalesce(json_agg(c), '[]') from (
        select '' as key, duty, verdict, form, count(*)::integer as organizations, null as members, null as transferred
        from decided group by 2, 3, 4
      ) c
    )
  )::text as outcome`;
