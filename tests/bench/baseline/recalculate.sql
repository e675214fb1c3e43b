-- The default coverage rules as an engineer would write them by hand, thresholds and all: one statement over the
-- same tables, which writes the verdicts that differ.
update organizations o
set duty = d.duty, verdict = d.verdict, coverage_form = d.form
from (
  select f.id, f.duty, f.verdict,
    case
      when own > 0 then 'own'
      when temporary > 0 then 'temporary'
      when active > 0 then 'joint'
      when f.verdict = 'covered' then 'work'
      else 'none'
    end as form
  from (
    select id, own, temporary, active, open,
      case
        when not_live then 'not-applicable'
        when not surveyed then 'to-survey'
        when zombie then 'dissolve'
        when members >= 3 then 'build'
        when members >= 1 then 'join'
        else 'include'
      end as duty,
      case
        when not_live or (surveyed and zombie) then case when open > 0 then 'should-dissolve' else 'not-applicable' end
        when not surveyed then 'to-survey'
        when members >= 3 then
          case
            when own > 0 or (temporary > 0 and (hard_to_transfer > 0 or temporary_with_reason > 0)) then 'covered'
            else 'should-build'
          end
        when members >= 1 then case when active > 0 then 'covered' else 'should-join' end
        when active > 0 or mass or last_visit_on between current_date - 90 and current_date then 'covered'
        else 'should-include'
      end as verdict
    from (
      select o.id, o.hard_to_transfer, a.last_visit_on,
        o.status in ('deregistered', 'revoked') or coalesce(o.established_on > current_date, false) as not_live,
        coalesce(o.full_member_staff + o.full_member_leaders >= 0
          and o.members_counted_on >= (current_date - interval '12 months')::date, false) as surveyed,
        coalesce(o.zombie, false) as zombie,
        o.full_member_staff + o.full_member_leaders as members,
        coalesce(o.has_union, false) or coalesce(o.has_youth_league, false) or coalesce(o.has_womens_federation, false) as mass,
        coalesce(l.open, 0) as open, coalesce(l.active, 0) as active, coalesce(l.own, 0) as own,
        coalesce(l.temporary, 0) as temporary, coalesce(l.temporary_with_reason, 0) as temporary_with_reason
      from organizations o
      left join (
        select organization_id, count(*) as open, count(form) as active,
          count(*) filter (where form = 'own') as own,
          count(*) filter (where form = 'temporary') as temporary,
          count(*) filter (where form = 'temporary' and has_reason) as temporary_with_reason
        from (
          select lo.organization_id, b.set_up_reason ~ '\S' as has_reason,
            case
              when b.status is distinct from 'active' then null
              when k.mode = 'attached' then 'attached'
              when k.mode = 'joint' or b.kind = 'joint-branch' then 'joint'
              when b.kind like 'temporary-%' then 'temporary'
              when k.mode = 'own' then 'own'
              else 'attached'
            end as form
          from coverage_links k
          join coverage_links_organization_lnk lo on lo.coverage_link_id = k.id
          join coverage_links_branch_lnk lb on lb.coverage_link_id = k.id
          join branches b on b.id = lb.branch_id
          where k."from" <= current_date and (k."to" is null or k."to" > current_date)
        ) link
        group by organization_id
      ) l on l.organization_id = o.id
      left join (
        select ao.organization_id, max(v.date) as last_visit_on
        from instructor_assignments s
        join instructor_assignments_organization_lnk ao on ao.instructor_assignment_id = s.id
        join visits_assignment_lnk va on va.instructor_assignment_id = s.id
        join visits v on v.id = va.visit_id and v.date <= current_date
        where s."from" <= current_date and (s."to" is null or s."to" > current_date)
        group by ao.organization_id
      ) a on a.organization_id = o.id
    ) facts
  ) f
) d
where o.id = d.id and (o.duty, o.verdict, o.coverage_form) is distinct from (d.duty, d.verdict, d.form)
