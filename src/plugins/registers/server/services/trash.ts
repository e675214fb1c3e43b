import { escapeIdentifier as id } from 'pg';
import type { Core } from '@strapi/strapi';
import type { TrashAnswer } from '../../../../shared/history-answers';
import { readSources } from '../audit/batch-sources';
import { readCutLinks } from '../audit/cut-links';
import { query } from '../database/query';
import { findRegister, registersOf, type Register } from '../description/registers';
import { titleParts } from '../shown/record-title';
import { titleOfImage } from '../shown/value-names';

interface Grave {
  id: string;
  at: Date;
  documentId: string;
  rowId: number;
  before: string;
  actor: number | null;
  actorName: string | null;
  batch: string | null;
  xact: string;
}

/** Deleted records: their rows are gone, their images are in the audit record. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** A page of a register's deleted records inside the caller's scope, newest first. */
  async find(
    register: Register,
    page: number,
    pageSize: number,
  ): Promise<{ records: TrashAnswer[]; total: number }> {
    // The last deletion of a record that has not come back.
    const from = `from registers.audit a where a.register = $1 and a.action = 'delete' and a.record_id is not null
      and not exists (select from registers.audit b
        where b.register = $1 and b.record_id = a.record_id and b.action = 'delete' and b.id > a.id)
      and not exists (select from public.${id(register.table)} t where t.document_id = a.record_id)`;
    const [count] = await query<{ total: number }>(strapi, `select count(*)::int as total ${from}`, [
      register.name,
    ]);
    const graves = await query<Grave>(
      strapi,
      `select a.id::text, a.at, a.record_id as "documentId", a.row_id::int as "rowId", a.before::text, a.actor::int,
              a.actor_name as "actorName", a.batch, a.xact::text
       ${from} order by a.id desc limit $2 offset $3`,
      [register.name, pageSize, (page - 1) * pageSize],
    );
    const parts = titleParts(register, (name) => findRegister(strapi, name));
    const sources = await readSources(
      strapi,
      graves.flatMap(({ batch }) => batch ?? []),
    );
    const links = await readCutLinks(strapi, registersOf(strapi), register, graves);
    const taken = await findTaken(strapi, register, graves);
    return {
      total: count?.total ?? 0,
      records: graves.map((grave) => ({
        documentId: grave.documentId,
        title: titleOfImage(parts, grave.before),
        at: grave.at.toISOString(),
        actor: grave.actor === null ? null : { id: grave.actor, name: grave.actorName },
        source: grave.batch ? (sources.get(grave.batch) ?? null) : null,
        links: links.get(grave.rowId) ?? [],
        canRestore: !taken.has(grave.documentId),
        obstacle: taken.has(grave.documentId) ? 'not-unique' : null,
      })),
    };
  },
});

/** Those whose value of a unique column another record has by now. */
async function findTaken(strapi: Core.Strapi, register: Register, graves: Grave[]): Promise<Set<string>> {
  const taken = new Set<string>();
  if (graves.length === 0) return taken;
  const unique = await query<{ column: string }>(
    strapi,
    `select a.attname as column from pg_index x join pg_attribute a on a.attrelid = x.indrelid and a.attnum = x.indkey[0]
     where x.indrelid = $1::regclass and x.indisunique and not x.indisprimary and x.indnkeyatts = 1 and a.attnum > 0`,
    [`public.${id(register.table)}`],
  );
  for (const { column } of unique) {
    const valueOf = (grave: Grave): unknown => (JSON.parse(grave.before) as Record<string, unknown>)[column]; // Our own trigger's.
    const values = graves.map(valueOf).filter((value) => typeof value === 'string');
    const rows = await query<{ value: string }>(
      strapi,
      'select registers.import_taken($1, $2, $3) as value',
      [register.table, column, values],
    );
    const others = new Set(rows.map(({ value }) => value));
    for (const grave of graves) if (others.has(String(valueOf(grave)))) taken.add(grave.documentId);
  }
  return taken;
}
