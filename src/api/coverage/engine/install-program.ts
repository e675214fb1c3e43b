import type { ClientBase } from 'pg';
import { compileRules } from '../domain/compile-rules';
import { readRules } from './read-rules';

/**
 * Compiles the rules in force today and makes them the current program; the same rules again change nothing.
 * Runs as the owner. Answers the program's id.
 * @throws RuleError
 */
export async function installProgram(connection: ClientBase): Promise<string> {
  const on = await today(connection);
  const program = compileRules(await readRules(connection, on));
  const { rows } = await connection.query<{ id: string }>(
    'select coverage.install_program($1, $2, $3, $4, $5, $6)::text as id',
    [
      on,
      program.sql.all,
      program.sql.some,
      program.trigger,
      JSON.stringify(program.params),
      JSON.stringify(program.rules.map((rule, index) => ({ number: index + 1, ...rule }))),
    ],
  );
  return rows[0]?.id ?? '';
}

/**
 * Makes the program of rules that have changed, and tries those of all days on which others will be in force: what
 * could not run then is refused now. Runs as the owner.
 * @throws RuleError
 */
export async function acceptRules(connection: ClientBase): Promise<void> {
  await installProgram(connection);
  const { rows } = await connection.query<{ day: string }>(
    `select distinct day::text from public.coverage_rules, lateral (values (effective_from), (effective_to)) turn(day)
     where active is not false and day > coverage.today()`,
  );
  for (const { day } of rows) compileRules(await readRules(connection, day));
}

/** The office's day, `YYYY-MM-DD`. */
export async function today(connection: ClientBase): Promise<string> {
  const { rows } = await connection.query<{ today: string }>('select coverage.today()::text as today');
  return rows[0]?.today ?? '';
}
