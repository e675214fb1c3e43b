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

/** The office's day, `YYYY-MM-DD`. */
export async function today(connection: ClientBase): Promise<string> {
  const { rows } = await connection.query<{ today: string }>('select coverage.today()::text as today');
  return rows[0]?.today ?? '';
}
