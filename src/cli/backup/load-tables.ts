import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { escapeIdentifier as id, type ClientBase } from 'pg';
import { from as copyFrom, type CopyStreamQuery } from 'pg-copy-streams';
import { findTables } from './database-tables';
import { quoted } from './dump-tables';
import type { Manifest, TableImage } from './manifest';

/**
 * Makes every table of the archive ready to take its rows: emptied, with the columns the archive has, and
 * without the triggers of the guard, whose work is in the archive already. Undone by the rollback of the transaction.
 */
export async function prepareTables(connection: ClientBase, { tables }: Manifest): Promise<void> {
  const present = await findTables(connection);
  for (const { name } of present) await connection.query(`alter table ${quoted(name)} disable trigger user`);
  await connection.query(`truncate ${present.map(({ name }) => quoted(name)).join(', ')}`);
  const byName = new Map(present.map((table) => [table.name, table]));
  for (const table of tables) await addMissing(connection, table, byName.get(table.name));
}

/** Strapi keeps columns and tables that left a schema; a database made anew lacks them, and gets them back as they were. */
async function addMissing(connection: ClientBase, table: TableImage, present?: TableImage): Promise<void> {
  if (!present) {
    const columns = table.columns.map(({ name, type }) => `${id(name)} ${type}`).join(', ');
    await connection.query(`create table ${quoted(table.name)} (${columns})`);
    return;
  }
  const known = new Set(present.columns.map(({ name }) => name));
  for (const { name, type } of table.columns.filter((column) => !known.has(column.name))) {
    await connection.query(`alter table ${quoted(table.name)} add column ${id(name)} ${type}`);
  }
}

/** Puts the guard's triggers back and lets sequences go on where they stood. */
export async function completeTables(connection: ClientBase, { sequences }: Manifest): Promise<void> {
  for (const { name, value } of sequences) {
    await connection.query('select setval(to_regclass($1), $2) where to_regclass($1) is not null', [
      quoted(name),
      value,
    ]);
  }
  for (const { name } of await findTables(connection))
    await connection.query(`alter table ${quoted(name)} enable trigger user`);
}

/** Takes the parts of one table after the other into the database. */
export class TableLoader {
  private current: { name: string; stream: CopyStreamQuery } | null = null;

  constructor(
    private readonly connection: ClientBase,
    private readonly manifest: Manifest,
  ) {}

  async write(name: string, chunk: Buffer): Promise<void> {
    if (this.current?.name !== name) {
      await this.end();
      const table = this.manifest.tables.find((candidate) => candidate.name === name);
      if (!table) throw new Error(`The archive has rows of ${name}, which its list of tables does not name.`);
      const columns = table.columns.map((column) => id(column.name)).join(', ');
      this.current = {
        name,
        stream: this.connection.query(copyFrom(`copy ${quoted(name)} (${columns}) from stdin`)),
      };
      this.current.stream.on('error', () => undefined); // Told by `end`, or by the write that meets it.
    }
    const { stream } = this.current;
    if (stream.errored) throw stream.errored;
    if (!stream.write(chunk)) await once(stream, 'drain');
  }

  /** Waits until all rows are in. */
  async end(): Promise<void> {
    const stream = this.current?.stream;
    this.current = null;
    if (!stream) return;
    stream.end();
    await finished(stream);
  }
}
