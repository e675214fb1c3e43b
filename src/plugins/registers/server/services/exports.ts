import type { Core, UID } from '@strapi/strapi';
import { PLAIN_ROWS_ALONE, type ExportAnswer } from '../../../../shared/export-answers';
import { noteEvent } from '../audit/note-event';
import { query, withConnection } from '../database/query';
import { findRegister, type Register } from '../description/registers';
import type { Caller } from '../door/caller';
import { assertFilters, type FindDescription } from '../door/check-filters';
import { assertSort } from '../door/check-sort';
import { Refusal } from '../door/refusal';
import type { ExportPayload } from '../export/export-task';
import type { ParsedExport } from '../export/parse-export';
import { pickedRows } from '../export/picked-rows';
import { countPicked } from '../export/read-rows';
import { shownFilters } from '../export/shown-filters';
import { keyringOf } from '../privacy/keyring-of';
import { sealFilters } from '../privacy/seal-filters';

const FIELDS = `e.id, e.register, e.format, e.purpose, e.personal, e.fields::text as fields, e.expected,
  e.owner_name as owner, e.scope, e.approval, e.decided_by_name as "decidedBy", e.decided_at as "decidedAt", e.comment,
  e.created_at as "createdAt", j.state, coalesce(j.progress, 0) as progress, j.error::text as error,
  f.name as file, f.rows, f.sha256, f.expires_at as "expiresAt",
  (f.job is not null and f.purged_at is null and f.expires_at > now()) as "isAvailable"`;
const FROM = `registers.export e left join registers.job j on j.id = e.id left join registers.job_file f on f.job = e.id`;

type Row = Omit<ExportAnswer, 'fields' | 'error'> & { fields: string; error: string | null };

const toAnswer = (row: Row): ExportAnswer => ({
  ...row,
  // Both were written as JSON by this room and by the jobs.
  fields: JSON.parse(row.fields) as string[],
  error: row.error === null ? null : (JSON.parse(row.error) as ExportAnswer['error']),
});

/** Exports of the caller; everything runs on the request's transaction, and so under the caller's role. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const find: FindDescription = (name) => findRegister(strapi, name)?.description ?? null;

  /** Throws for filters and orders that the list itself would refuse. */
  async function assertFollowable(register: Register, request: ParsedExport, auth: unknown): Promise<void> {
    const { filters, sort } = request.query;
    if (filters !== undefined) assertFilters(filters, register.description, find, ['filters']);
    assertSort(sort, register.description, find, ['sort']);
    const type = strapi.contentType(register.uid as UID.ContentType); // The uid of a loaded type.
    try {
      await strapi.contentAPI.validate.query({ ...request.query }, type, { auth });
    } catch (error) {
      throw new Refusal(400, error instanceof Error ? error.message : 'The filter has no meaning here', {
        code: 'invalid-filter',
        path: ['filters'],
      });
    }
  }

  async function get(id: string): Promise<ExportAnswer> {
    const isId = /^[0-9a-f-]{36}$/.test(id);
    const [row] = isId ? await query<Row>(strapi, `select ${FIELDS} from ${FROM} where e.id = $1`, [id]) : [];
    if (!row) throw new Refusal(404, 'Not Found', { code: 'not-found' });
    return toAnswer(row);
  }

  return {
    get,

    /** Notes an export and starts it, or holds it until a second person has looked at it. */
    async create(
      register: Register,
      request: ParsedExport,
      caller: Caller,
      auth: unknown,
    ): Promise<ExportAnswer> {
      await assertFollowable(register, request, auth);
      const { filters } = request.query;
      const shown = {
        ...request.query,
        ...(filters === undefined ? {} : { filters: shownFilters(filters, register.description, find) }),
      };
      const context = { keyring: () => keyringOf(strapi), find, searched: [] };
      const sealed =
        filters === undefined
          ? request
          : {
              ...request,
              query: { ...request.query, filters: sealFilters(filters, register.description, context) },
            };
      const expected = await withConnection(strapi, (connection) =>
        countPicked(connection, pickedRows(strapi, register.uid, sealed.query)),
      );
      const isHeld = request.personal === 'plain' && expected > PLAIN_ROWS_ALONE;
      const payload: ExportPayload = { register: register.name, request: sealed };
      const id = isHeld ? await hold(payload, caller) : await start(payload, caller);
      await query(
        strapi,
        `insert into registers.export (id, register, format, purpose, personal, fields, filters, expected, owner_name, approval)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          id,
          register.name,
          request.format,
          request.purpose,
          request.personal,
          JSON.stringify(request.fields),
          JSON.stringify(shown),
          expected,
          caller.name,
          isHeld ? 'required' : null,
        ],
      );
      return get(id);
    },

    /** The caller's exports, newest first. */
    async findMine(limit = 100): Promise<ExportAnswer[]> {
      const rows = await query<Row>(
        strapi,
        `select ${FIELDS} from ${FROM} where e.owner = registers.actor() order by e.created_at desc limit $1`,
        [limit],
      );
      return rows.map(toAnswer);
    },

    /** What waits for a second person and may be decided by the caller, and what was decided of late. */
    async findToDecide(limit = 100): Promise<ExportAnswer[]> {
      const rows = await query<Row>(
        strapi,
        `select ${FIELDS} from ${FROM} where e.owner <> registers.actor() and e.approval is not null
         order by e.approval = 'required' desc, e.created_at desc limit $1`,
        [limit],
      );
      return rows.map(toAnswer);
    },

    /** Decides on a held export. 403 `four-eyes` to its owner, 404 outside the scope, 409 where it is decided. */
    async decide(id: string, isApproved: boolean, comment: string | null): Promise<ExportAnswer> {
      const asked = await get(id);
      const [row] = await query<{ outcome: string }>(
        strapi,
        'select registers.decide_export($1, $2, $3) as outcome',
        [id, isApproved, comment],
      );
      if (row?.outcome === 'four-eyes') {
        throw new Refusal(403, 'Somebody else has to decide on it', { code: 'four-eyes' });
      }
      if (row?.outcome === 'decided') throw new Refusal(409, 'It is decided', { code: 'export-decided' });
      if (row?.outcome !== 'ok') throw new Refusal(404, 'Not Found', { code: 'not-found' });
      await noteEvent(strapi, {
        action: isApproved ? 'export-approve' : 'export-refuse',
        register: asked.register,
        jurisdiction: asked.scope,
        detail: { export: id, purpose: asked.purpose, fields: asked.fields, rows: asked.expected, comment },
      });
      return get(id);
    },
  };

  function start(payload: ExportPayload, caller: Caller): Promise<string> {
    return strapi
      .plugin('registers')
      .service('jobs')
      .add({ kind: 'export', subject: payload.register, payload, caller });
  }

  async function hold(payload: ExportPayload, caller: Caller): Promise<string> {
    const [row] = await query<{ id: string }>(strapi, 'select registers.hold_job($1, $2, $3, $4) as id', [
      'export',
      payload.register,
      JSON.stringify(payload),
      JSON.stringify(caller),
    ]);
    if (!row) throw new Error('The job was not noted');
    return row.id;
  }
};
