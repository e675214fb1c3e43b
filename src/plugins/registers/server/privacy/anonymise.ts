import type { Core } from '@strapi/strapi';
import { escapeIdentifier as id, escapeLiteral as literal } from 'pg';
import { withConnection } from '../database/query';
import { contentTypes, findRegister, type Register } from '../description/registers';
import { ANONYMOUS, isPersonal } from './mask';
import { schedule } from '../jobs/schedule';

/** Half past one at night, when the day that ends a term has passed. */
const NIGHTLY = { rule: '30 1 * * *', tz: 'Asia/Shanghai' };

/** Anonymises what is due, now and every night. Call it once the tables are guarded. */
export async function startAnonymising(strapi: Core.Strapi): Promise<void> {
  await anonymiseEnded(strapi);
  schedule(strapi, {
    'registers.anonymise': { task: () => anonymiseEnded(strapi), options: NIGHTLY },
  });
}

/**
 * Takes the person out of appointments that ended more than the configured number of years ago; the dated post stays.
 * The audit row of it names the fields and not what stood in them; a history shows nothing personal of the record after.
 */
export async function anonymiseEnded(strapi: Core.Strapi): Promise<void> {
  const years = strapi.plugin('registers').config<number>('anonymiseAfterYears', 5);
  for (const { info, pluginOptions } of contentTypes(strapi)) {
    const endedOn = pluginOptions?.registers?.anonymise?.endedOn;
    const register = findRegister(strapi, info.pluralName);
    const column = endedOn && register?.columns[endedOn];
    if (!register || !column) continue;
    const rows = await withConnection(strapi, async (connection) => {
      // Recorded by the statement itself: the trigger would keep a copy of the person.
      await connection.query("select set_config('app.derived', 'on', true)");
      return (await connection.query(anonymiseStatement(register, column), [years])).rowCount ?? 0;
    });
    if (rows > 0) strapi.log.info(`Anonymised ${rows} of ${register.name}.`);
  }
}

/** One statement for a register; parameter: $1 years. */
export function anonymiseStatement({ name, table, columns, description }: Register, endedOn: string): string {
  const blanks = description.fields.flatMap((field) => {
    const column = columns[field.name];
    if (!isPersonal(field) || !column) return [];
    return [
      { field: field.name, column: id(column), blank: field.mask === 'name' ? literal(ANONYMOUS) : 'null' },
    ];
  });
  const isDue = blanks.map(
    ({ column, blank }) => `(t.${column} is not null and t.${column} is distinct from ${blank})`,
  );
  const fields = literal(JSON.stringify({ fields: blanks.map(({ field }) => field) }));
  return `with ended as (
  update public.${id(table)} t
  set updated_at = now(), ${blanks.map(({ column, blank }) => `${column} = case when t.${column} is not null then ${blank} end`).join(', ')}
  where t.${id(endedOn)} < current_date - make_interval(years => $1) and (${isDue.join(' or ')})
  returning t.id, t.document_id, t.jurisdiction_code
)
insert into registers.audit (register, record_id, row_id, action, jurisdiction_code, detail)
select ${literal(name)}, e.document_id, e.id, 'anonymise', e.jurisdiction_code, ${fields}::jsonb from ended e`;
}
