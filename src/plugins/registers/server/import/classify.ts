import type { ClientBase } from 'pg';
import { buildClassification } from './classify-sql';
import type { ImportRegister } from './import-field';
import { countOutcome, type StoredImport } from './import-store';

/** Decides what each staged row would do, as the connection's role sees the register now. */
export async function classifyRows(connection: ClientBase, stored: StoredImport, register: ImportRegister) {
  const headings: Record<string, string> = {};
  for (const { field, heading } of stored.columns) if (field !== null) headings[field] ??= heading;
  // The statement's joins are all over whole sets; guessing small ones from missing statistics would be costly.
  await connection.query(
    "select set_config('enable_nestloop', 'off', true), set_config('jit', 'off', true), set_config('work_mem', '64MB', true)",
  );
  // Taken before the rows are judged: what commits in between counts as a change.
  await connection.query('update registers.import set snapshot = pg_current_snapshot() where id = $1', [
    stored.id,
  ]);
  await connection.query('delete from registers.import_outcome where import_id = $1', [stored.id]);
  await connection.query(buildClassification(register, stored.names, stored.policy, headings), [stored.id]);
  await countOutcome(connection, stored.id);
  await connection.query("select set_config('enable_nestloop', 'on', true)");
}

/** Judges the rows again only if the preview was lost or something changed since, in this register or one it refers to. */
export async function ensureClassified(
  connection: ClientBase,
  stored: StoredImport,
  register: ImportRegister,
) {
  const registers = [
    register.register,
    ...register.fields.flatMap(({ relation }) => relation?.register ?? []),
  ];
  const { rows } = await connection.query<{ isFresh: boolean }>(
    `select i.rows = (select count(*) from registers.import_outcome o where o.import_id = i.id)
       and not coalesce(registers.import_is_stale($2, i.snapshot), true) as "isFresh"
     from registers.import i where i.id = $1`,
    [stored.id, registers],
  );
  if (rows[0]?.isFresh !== true) await classifyRows(connection, stored, register);
}
