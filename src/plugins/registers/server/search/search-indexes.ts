import { createHash } from 'node:crypto';
import { escapeIdentifier as id, escapeLiteral as literal } from 'pg';
import type { Register } from '../description/registers';
import { indexedBy, searchColumnsOf } from './search-columns';

/**
 * The statements that give every register with names the index of its search. Repeatable; when its search fields
 * change, the old index goes.
 */
export function searchIndexStatements(registers: Register[]): Array<{ name: string; text: string }> {
  const extension = { name: 'search', text: 'create extension if not exists pg_trgm' };
  return [extension, ...registers.flatMap((register) => indexOf(register))];
}

function indexOf(register: Register): Array<{ name: string; text: string }> {
  const columns = searchColumnsOf(register);
  if (!columns) return [];
  const { table } = columns;
  const what = indexedBy(columns);
  const beginning = `${table.slice(0, 40)}_found_`;
  const index = beginning + createHash('sha256').update(what).digest('hex').slice(0, 8);
  return [
    {
      name: `search of ${register.name}`,
      text: `
        do $$
        declare
          former text;
        begin
          for former in
            select indexname from pg_indexes where schemaname = 'public' and tablename = ${literal(table)}
              and starts_with(indexname, ${literal(beginning)}) and indexname <> ${literal(index)}
          loop
            execute format('drop index public.%I', former);
          end loop;
        end
        $$;
        create index if not exists ${id(index)} on public.${id(table)} using ${what}`,
    },
  ];
}
