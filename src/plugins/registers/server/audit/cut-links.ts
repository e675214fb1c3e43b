import type { Core } from '@strapi/strapi';
import type { TrashAnswer } from '../../../../shared/history-answers';
import { query } from '../database/query';
import { findRegister, type LinkTable, type Register } from '../description/registers';
import { findTitles } from '../shown/value-names';

interface Grave {
  rowId: number;
  xact: string;
}

interface Tie {
  table: string;
  xact: string;
  owner: string | null;
  target: string | null;
}

type CutLink = TrashAnswer['links'][number];

/**
 * The links that fell with deleted records, by row id: what each pointed at, and what pointed at it. One statement
 * for the links, and two for each register that they lead to.
 */
export async function readCutLinks(
  strapi: Core.Strapi,
  registers: Register[],
  register: Register,
  graves: Grave[],
): Promise<Map<number, CutLink[]>> {
  const ties = await query<Tie>(
    strapi,
    `select a.link ->> 'table' as "table", a.xact::text, a.link -> 'row' ->> (a.link ->> 'owner') as owner,
            a.link -> 'row' ->> (a.link ->> 'target') as target
     from registers.audit a where a.xact = any ($1::text[]::xid8[]) and a.action = 'unlink' order by a.id`,
    [[...new Set(graves.map(({ xact }) => xact))]],
  );
  const found: Array<{ grave: Grave; owner: Register; link: LinkTable; other: Register; otherId: number }> =
    [];
  for (const owner of registers) {
    for (const link of owner.links) {
      const target = link.targetRegister ? findRegister(strapi, link.targetRegister) : null;
      for (const tie of ties.filter(({ table }) => table === link.table)) {
        const byId = (rowId: string | null) =>
          graves.find((grave) => grave.rowId === Number(rowId) && grave.xact === tie.xact);
        const [asOwner, asTarget] = [
          owner.name === register.name ? byId(tie.owner) : undefined,
          target?.name === register.name ? byId(tie.target) : undefined,
        ];
        if (asOwner && target)
          found.push({ grave: asOwner, owner, link, other: target, otherId: Number(tie.target) });
        if (asTarget) found.push({ grave: asTarget, owner, link, other: owner, otherId: Number(tie.owner) });
      }
    }
  }
  const names = new Map<string, CutLink['title']>();
  const standing = new Set<string>();
  for (const other of new Set(found.map((one) => one.other))) {
    const ids = found.filter((one) => one.other === other).map(({ otherId }) => otherId);
    const rows = await query<{ id: number; documentId: string; stands: boolean }>(
      strapi,
      `select id, document_id as "documentId", true as stands from public."${other.table}" where id = any ($1)
       union select row_id::int, record_id, false from registers.audit
       where register = $2 and action = 'delete' and row_id = any ($1)`,
      [ids, other.name],
    );
    const titles = await findTitles(strapi, other, [...new Set(rows.map(({ documentId }) => documentId))]);
    for (const row of rows) {
      const title = titles.get(row.documentId);
      if (title) names.set(`${other.name}/${row.id}`, title);
      if (row.stands) standing.add(`${other.name}/${row.id}`);
    }
  }
  const links = new Map<number, CutLink[]>();
  for (const { grave, owner, link, other, otherId } of found) {
    const key = `${other.name}/${otherId}`;
    const title = names.get(key);
    const field = owner.description.fields.find(({ name }) => name === link.attribute);
    if (!title || !field) continue;
    // Seen from the deleted record: its own field, or the register whose record pointed at it.
    const label = other === owner && owner.name !== register.name ? owner.description.label : field.label;
    const entry = { register: other.name, field: link.attribute, label, title, stands: standing.has(key) };
    links.set(grave.rowId, [...(links.get(grave.rowId) ?? []), entry]);
  }
  return links;
}
