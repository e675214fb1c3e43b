import type { ClientBase } from 'pg';
import { readRegions } from './region-list';

const INSERT_MISSING = `
  insert into public.regions
    (document_id, code, name, level, parent_code, pinyin, jurisdiction_code, version,
     created_at, updated_at, published_at)
  select substr(md5('region ' || seed.code), 1, 24), seed.code, seed.name, seed.level, seed.parent_code, seed.pinyin,
         seed.code, 1, now(), now(), now()
  from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[])
       as seed (code, name, level, parent_code, pinyin)
  where not exists (select from public.regions known where known.code = seed.code)
  order by seed.code`;

/**
 * Adds the regions that the register lacks, in one statement; rows that staff renamed stay as they are.
 * Runs as the owner. Returns the number of rows added.
 */
export async function seedRegions(client: ClientBase): Promise<number> {
  const regions = readRegions();
  const { rowCount } = await client.query(INSERT_MISSING, [
    regions.map(({ code }) => code),
    regions.map(({ name }) => name),
    regions.map(({ level }) => level),
    regions.map(({ parentCode }) => parentCode),
    regions.map(({ pinyin }) => pinyin),
  ]);
  return rowCount ?? 0;
}
