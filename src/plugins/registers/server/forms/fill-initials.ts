import type { Core } from '@strapi/strapi';
import { escapeIdentifier as id } from 'pg';
import { toPinyinInitials } from '../../../../shared/pinyin-initials';
import { query } from '../database/query';
import { registersOf } from '../description/registers';

const BATCH = 5_000;

/** Gives initials to names that were stored before their register kept any. */
export async function fillInitials(strapi: Core.Strapi): Promise<void> {
  for (const { table, columns, description, initials } of registersOf(strapi)) {
    const [from, to] = [columns[description.title], initials && columns[initials]];
    if (from && to) await fill(strapi, id(table), id(from), id(to));
  }
}

async function fill(strapi: Core.Strapi, table: string, name: string, initials: string): Promise<void> {
  for (;;) {
    const rows = await query<{ id: number; name: string }>(
      strapi,
      `select id, ${name} as name from public.${table} where ${initials} is null and ${name} is not null limit ${BATCH}`,
    );
    if (rows.length === 0) return;
    await query(
      strapi,
      `update public.${table} t set ${initials} = s.initials
       from unnest($1::integer[], $2::text[]) s (id, initials) where t.id = s.id`,
      [rows.map((row) => row.id), rows.map((row) => toPinyinInitials(row.name))],
    );
  }
}
