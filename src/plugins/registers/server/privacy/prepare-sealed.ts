import type { Core } from '@strapi/strapi';
import { escapeIdentifier as id } from 'pg';
import { query } from '../database/query';
import type { Keyring } from './keyring';
import { keyringOf } from './keyring-of';
import { reseal } from './reseal';
import { open } from './seal';
import { sealedColumnsOf, type SealedColumn } from './sealed-columns';

/**
 * Before the tables are guarded: what stands plain in a column that its schema now calls encrypted is sealed, and the
 * start is refused where rows stand that no key opens.
 */
export async function prepareSealed(strapi: Core.Strapi): Promise<void> {
  const columns = sealedColumnsOf(strapi);
  if (columns.length === 0) return;
  const keyring = keyringOf(strapi);
  for (const column of columns) {
    await assertOpens(strapi, keyring, column);
    const sealed = await sealPlain(strapi, keyring, column);
    if (sealed > 0) strapi.log.info(`Encrypted ${sealed} values of ${column.register}.${column.field}.`);
  }
}

async function assertOpens(strapi: Core.Strapi, keyring: Keyring, sealed: SealedColumn): Promise<void> {
  const column = id(sealed.column);
  const samples = await query<{ keyId: string; sample: string; rows: number }>(
    strapi,
    `select split_part(${column}, ':', 2) as "keyId", min(${column}) as sample, count(*)::int as rows
     from public.${id(sealed.table)} where ${column} like 'enc:%' group by 1`,
  );
  for (const { keyId, sample, rows } of samples) {
    const where = `${rows} rows of ${sealed.register}.${sealed.field}`;
    if (!keyring.keys.has(keyId)) {
      throw new Error(
        `Refusing to start: ${where} are encrypted with the key "${keyId}", which PERSONAL_DATA_KEYS does not name.`,
      );
    }
    try {
      open(keyring, `${sealed.register}.${sealed.field}`, sample);
    } catch (cause) {
      throw new Error(
        `Refusing to start: the key "${keyId}" of PERSONAL_DATA_KEYS is not the one that encrypted ${where}.`,
        { cause },
      );
    }
  }
}

/** Rows of another key are left to the rotation, which somebody starts; only plain ones are sealed here. */
async function sealPlain(strapi: Core.Strapi, keyring: Keyring, sealed: SealedColumn): Promise<number> {
  const column = id(sealed.column);
  const [plain] = await query(
    strapi,
    `select 1 from public.${id(sealed.table)} where ${column} is not null and ${column} not like 'enc:%' limit 1`,
  );
  return plain ? reseal(strapi, keyring, sealed) : 0;
}
