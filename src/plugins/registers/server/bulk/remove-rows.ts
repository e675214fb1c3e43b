import { escapeIdentifier as id } from 'pg';
import type { ClientBase } from 'pg';
import type { Register } from '../description/registers';

/**
 * Deletes rows. Their links are cut first, while both ends still stand, so that the audit record can name them.
 *
 * @param registers all of them: other registers may point at the rows
 */
export async function removeRows(
  connection: ClientBase,
  register: Register,
  registers: Register[],
  ids: number[],
): Promise<void> {
  for (const { table, links } of registers) {
    for (const link of links) {
      const ends = [
        ...(table === register.table ? [link.ownerColumn] : []),
        ...(link.targetTable === register.table ? [link.targetColumn] : []),
      ];
      if (ends.length === 0) continue;
      const meets = ends.map((column) => `${id(column)} = any ($1)`).join(' or ');
      await connection.query(`delete from public.${id(link.table)} where ${meets}`, [ids]);
    }
  }
  await connection.query(`delete from public.${id(register.table)} where id = any ($1)`, [ids]);
}
