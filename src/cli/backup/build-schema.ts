import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { ClientBase } from 'pg';
import { alone } from '../boot-lock';
import { ROOT } from '../surroundings';
import { isOurs } from './database-tables';

/** Loads Strapi when tables are made: checking and refusing a backup needs nothing of it. */
const load = createRequire(__filename);

/** Makes the tables and guards of this version, by starting the application once without serving. */
export async function buildSchema(databaseUrl: string): Promise<void> {
  mkdirSync(path.join(ROOT, 'public/uploads'), { recursive: true });
  const { createStrapi } = load('@strapi/strapi') as typeof import('@strapi/strapi');
  const strapi = createStrapi({ appDir: ROOT, distDir: path.join(ROOT, 'dist') });
  strapi.log.level = 'error';
  await alone(databaseUrl, () => strapi.load());
  await strapi.destroy();
}

/** Takes away what `buildSchema` made in a database that was empty before. */
export async function dropSchema(connection: ClientBase): Promise<void> {
  const schemas = await connection.query<{ name: string }>(
    `select quote_ident(nspname) as name from pg_namespace
     where nspname = 'graphile_worker' or (${isOurs('nspname')} and nspname <> 'public')`,
  );
  for (const { name } of schemas.rows) await connection.query(`drop schema ${name} cascade`);
  const { rows } = await connection.query<{ statement: string | null }>(
    `select 'drop table ' || string_agg(c.oid::regclass::text, ', ') || ' cascade' as statement
     from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
       and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')`,
  );
  if (rows[0]?.statement) await connection.query(rows[0].statement);
}
