-- Makes a program the current one; the same program again changes nothing. Two functions hold its text, so
-- that each session plans it once:
-- `coverage.apply_to_few` applies it to a few organizations, where planning would take ten times as long as
-- running; its text has no values in it, only names from the compiler's whitelists.
-- `coverage.first_verdict` gives an organization its verdict as it is inserted, since nothing is linked to it
-- yet: a bulk import would otherwise write each row, with all its indexes, twice.
create or replace function coverage.install_program(
  on_date date, sql_all text, sql_some text, trigger_body text, params jsonb, rules jsonb
) returns bigint
language plpgsql set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_variable
declare
  installed coverage.program;
begin
  perform pg_advisory_xact_lock(hashtext('coverage.install_program'));
  installed := coverage.current_program();
  if (installed.sql_all, installed.sql_some, installed.params, installed.rules) is distinct from (sql_all, sql_some, params, rules) then
    insert into coverage.program (effective_on, sql_all, sql_some, params, rules)
    values (on_date, sql_all, sql_some, params, rules)
    returning * into installed;
  end if;
  execute format($definition$
    create or replace function coverage.apply_to_few(jsonb, date, integer[], bigint, jsonb, integer[]) returns integer
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp set jit = off set plan_cache_mode = force_generic_plan set app.derived = 'on'
    as $function$
    #variable_conflict use_column
    declare
      written integer;
    begin
      %s;
      get diagnostics written = row_count;
      return written;
    end;
    $function$
  $definition$, coverage.verdict_statement(sql_some));
  revoke execute on function coverage.apply_to_few from public;
  execute format($definition$
    create or replace function coverage.first_verdict() returns trigger
    language plpgsql as $function$
    #variable_conflict error
    %s
    $function$
  $definition$, replace(replace(trigger_body, '$1::jsonb', quote_literal(params::text) || '::jsonb'), '$2::date', 'coverage.today()'));
  return installed.id;
end;
$$;
revoke execute on function coverage.install_program from public;

-- Until there is a program there is no verdict.
do $$
begin
  if to_regprocedure('coverage.first_verdict()') is null then
    create function coverage.first_verdict() returns trigger language plpgsql as $function$
    begin
      new.duty := null;
      new.verdict := null;
      new.coverage_form := null;
      return new;
    end;
    $function$;
  end if;
end;
$$;
