import type { Core } from '@strapi/strapi';
import { escapeIdentifier as id } from 'pg';
import { findRegister } from '../description/registers';

interface NamedColumn {
  sql: string;
  joins: string[];
  withs: string[];
}

/**
 * A region's code as the name that an import reads back to the same code: 广州市, 广州市天河区. A code without a name,
 * below the counties, or with a name that another region bears too, stands as it is. Null where the application has no
 * register of regions.
 *
 * @param isOffice the code says whose record it is: that of a province is 广东省本级
 */
export function regionColumn(
  strapi: Core.Strapi,
  column: string,
  position: number,
  isOffice: boolean,
): NamedColumn | null {
  const regions = findRegister(strapi, 'regions');
  if (!regions) return null;
  const joined = `place${position}`;
  const own = isOffice ? `case when char_length(${column}) = 2 then '本级' else '' end` : `''`;
  return {
    sql: `coalesce(${joined}.name || ${own}, ${column}::text)`,
    joins: [`left join places ${joined} on ${joined}.code = ${column}`],
    withs: [
      `places as materialized (
        select code, name from (
          select r.code, case when r.level = 'county' then c.name || r.name else r.name end as name,
            count(*) over (partition by case when r.level = 'county' then c.name || r.name else r.name end) as bearers
          from public.${id(regions.table)} r
          left join public.${id(regions.table)} c on r.level = 'county' and c.code = left(r.code, 4)
          where r.level in ('province', 'city', 'county')
        ) named where bearers = 1)`,
    ],
  };
}
