import type { Core } from '@strapi/strapi';
import type { RevealedValues } from '../../../../shared/reveal';
import { noteEvent } from '../audit/note-event';
import { query } from '../database/query';
import type { Register } from '../description/registers';
import { Refusal } from '../door/refusal';
import { keyringOf } from '../privacy/keyring-of';
import type { RevealRequest } from '../privacy/parse-reveal';
import { plainValue } from '../privacy/show-personal';

/** More than this looks like copying a register by hand. */
const MOST_REVEALS = 60;
const MINUTES = 10;

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * The plain values of one record, for whoever asked; recorded with fields, reason and note, never with a value.
   * Throws 404 outside the caller's scope and 429 for too many in a row: counted in the audit record, so that all
   * processes count together.
   */
  async reveal(
    register: Register,
    documentId: string,
    { fields, reason, note }: RevealRequest,
  ): Promise<RevealedValues> {
    const columns = fields.map((field) => `"${register.columns[field]}" as "${field}"`).join(', ');
    const [row] = await query<Record<string, unknown>>(
      strapi,
      `select jurisdiction_code as "jurisdiction of the row", ${columns} from public."${register.table}" where document_id = $1`,
      [documentId],
    );
    if (!row) throw new Refusal(404, 'Not Found', { code: 'not-found' });
    await assertSeldom(strapi);
    const keyring = keyringOf(strapi);
    const values = fields.map((field) => {
      const value = plainValue(keyring, register.name, field, row[field]);
      return [field, value === null || value === undefined ? null : String(value)] as const;
    });
    await noteEvent(strapi, {
      action: 'reveal',
      register: register.name,
      recordId: documentId,
      jurisdiction: String(row['jurisdiction of the row']),
      detail: { fields, reason, ...(note === null ? {} : { note }) },
    });
    return { documentId, values: Object.fromEntries(values) };
  },
});

async function assertSeldom(strapi: Core.Strapi): Promise<void> {
  const [row] = await query<{ n: number }>(
    strapi,
    `select count(*)::int as n from registers.audit
     where actor = registers.actor() and at > now() - interval '${MINUTES} minutes' and action = 'reveal'`,
  );
  if ((row?.n ?? 0) >= MOST_REVEALS) {
    throw new Refusal(429, `At most ${MOST_REVEALS} in ${MINUTES} minutes`, { code: 'too-many-requests' });
  }
}
