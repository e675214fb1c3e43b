import type { Core } from '@strapi/strapi';
import type { ComparedMoments, HistoryAnswer } from '../../../../shared/history-answers';
import { readSources } from '../audit/batch-sources';
import { compareStates } from '../audit/compare-states';
import { noteEvent } from '../audit/note-event';
import { getRecord, readChanges, readLater, type TrackedRecord } from '../audit/record-rows';
import { toRestore } from '../audit/to-restore';
import { toHistory } from '../audit/to-history';
import { walkBack, type RecordState } from '../audit/walk-back';
import { applyChange } from '../bulk/row-change';
import { findAnonymised } from '../privacy/anonymised-records';
import { query, withConnection } from '../database/query';
import type { Register } from '../description/registers';
import { Refusal } from '../door/refusal';
import { readStates } from '../shown/row-states';
import { showChanges } from '../shown/show-changes';

export default ({ strapi }: { strapi: Core.Strapi }) => {
  async function currentState({ register, rowId, isLive }: TrackedRecord): Promise<RecordState> {
    if (!isLive) return null;
    const states = await withConnection(strapi, (connection) => readStates(connection, register, [rowId]));
    return states.get(rowId)?.values ?? null;
  }

  async function stateAfter(
    record: TrackedRecord,
    entry: string,
    current: RecordState,
  ): Promise<RecordState> {
    return walkBack(record.register, current, await readLater(strapi, record, entry));
  }

  return {
    /** The changes of one record, newest first, a transaction an entry. Throws 404 for a record the caller can't see. */
    async of(
      register: Register,
      documentId: string,
      page: number,
      pageSize: number,
    ): Promise<{ entries: HistoryAnswer[]; total: number }> {
      const record = await getRecord(strapi, register, documentId);
      const { rows, total } = await readChanges(strapi, record, { page, pageSize });
      const entries = toHistory(register, rows);
      const { shown } = await showChanges(
        strapi,
        entries.map(({ changes }) => ({ register, recordId: documentId, changes })),
      );
      const sources = await readSources(
        strapi,
        entries.flatMap(({ batch }) => batch ?? []),
      );
      return {
        entries: entries.map((entry, index) => ({
          ...entry,
          source: entry.batch ? (sources.get(entry.batch) ?? null) : null,
          changes: shown[index] ?? [],
        })),
        total,
      };
    },

    /** The fields in which a record differs between two moments: after one entry, and after another or now. */
    async compare(
      register: Register,
      documentId: string,
      from: string,
      to: string,
    ): Promise<ComparedMoments> {
      const record = await getRecord(strapi, register, documentId);
      const now = await currentState(record);
      const [before, after] = [
        await stateAfter(record, from, now),
        to === 'now' ? now : await stateAfter(record, to, now),
      ];
      const { shown } = await showChanges(strapi, [
        { register, recordId: documentId, changes: compareStates(register, before, after) },
      ]);
      return { from, to, changes: shown[0] ?? [] };
    },

    /**
     * Puts a record, or some of its fields, back to how it stood after an entry: a new change. 409 `conflict` where it
     * is not at the version that the caller looked at. Answers the fields that changed.
     */
    async restoreTo(
      register: Register,
      documentId: string,
      entry: string,
      wanted: { fields: string[] | null; version: number },
    ): Promise<string[]> {
      const record = await getRecord(strapi, register, documentId);
      if (!record.isLive) throw new Refusal(404, 'Not Found', { code: 'not-found' });
      return withConnection(strapi, async (connection) => {
        const { rows } = await connection.query<{ version: number; jurisdiction_code: string }>(
          `select version, jurisdiction_code from public."${register.table}" where id = $1 for update`,
          [record.rowId],
        );
        const [row] = rows;
        if (!row) throw new Refusal(403, 'Outside your scope', { code: 'outside-scope' });
        if (row.version !== wanted.version)
          throw new Refusal(409, 'Someone else changed this row since you opened it', {
            code: 'conflict',
            path: ['version'],
            version: row.version,
          });
        const now = await currentState(record);
        const then = await stateAfter(record, entry, now);
        if (!then) throw new Refusal(404, 'Not Found', { code: 'not-found', path: ['entry'] });
        const isAnonymised = await findAnonymised(strapi, [
          { register: register.name, recordId: documentId },
        ]);
        const { change, fields } = await toRestore(connection, register, now, then, {
          fields: wanted.fields,
          // Who was taken out of a record does not come back.
          personal: !isAnonymised({ register: register.name, recordId: documentId }),
        });
        if (fields.length === 0) return [];
        await noteEvent(strapi, {
          action: 'restore',
          register: register.name,
          recordId: documentId,
          jurisdiction: row.jurisdiction_code,
          detail: { entry, fields },
        });
        await applyChange(connection, register, [record.rowId], change);
        return fields;
      });
    },

    /** Brings a deleted record back. Throws 404 where nothing of this id was deleted inside the caller's scope. */
    async restore(register: Register, documentId: string): Promise<void> {
      const [row] = await query<{ restored: boolean }>(
        strapi,
        'select registers.restore($1, $2, $3) as restored',
        [register.name, register.table, documentId],
      );
      if (!row?.restored) throw new Refusal(404, 'Not Found', { code: 'not-found' });
    },
  };
};
