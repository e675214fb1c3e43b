import type { Core } from '@strapi/strapi';
import path from 'node:path';
import { query } from '../database/query';
import type { Caller } from '../door/caller';
import { Refusal } from '../door/refusal';
import { exportFolder } from '../jobs/job-file';

export interface NewJob {
  kind: string;
  /** What it is about, for its owner: the id of an import, the name of a register. */
  subject?: string;
  payload?: unknown;
  /** Jobs of the same queue run one after the other. */
  queue?: string;
  /** Who asked; leave out for the application's own work. */
  caller?: Caller;
}

export interface JobAnswer {
  id: string;
  kind: string;
  state: 'queued' | 'running' | 'done' | 'failed';
  /** Percent. */
  progress: number;
  subject: string | null;
  /** Set where a second person has to let it run. */
  approval: 'required' | 'approved' | 'refused' | null;
  result: unknown;
  error: unknown;
  createdAt: Date;
  finishedAt: Date | null;
}

const FIELDS = `id, kind, state, progress, subject, approval, result::text as result, error::text as error,
  created_at as "createdAt", finished_at as "finishedAt"`;

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Notes a job in the current transaction: it runs once that commits. Answers its id. */
  async add({ kind, subject, payload = {}, queue, caller }: NewJob): Promise<string> {
    const [row] = await query<{ id: string }>(strapi, 'select registers.add_job($1, $2, $3, $4, $5) as id', [
      kind,
      subject ?? null,
      JSON.stringify(payload),
      caller ? JSON.stringify(caller) : null,
      queue ?? null,
    ]);
    if (!row) throw new Error('The job was not noted');
    return row.id;
  },

  /** A job of the caller. Throws 404 for somebody else's. */
  async get(id: string): Promise<JobAnswer> {
    const isId = /^[0-9a-f-]{36}$/.test(id);
    const [row] = isId
      ? await query<JobAnswer>(strapi, `select ${FIELDS} from registers.job where id = $1`, [id])
      : [];
    if (!row) throw new Refusal(404, 'Not Found', { code: 'not-found' });
    return unpack(row);
  },

  /** The file that a job of the caller left. Throws 404 where there is none, 410 `expired` once it is gone. */
  async getFile(id: string): Promise<{ path: string; name: string; type: string; sha256: string }> {
    const job = await this.get(id);
    const [file] = await query<{
      path: string;
      name: string;
      type: string;
      sha256: string;
      expired: boolean;
    }>(
      strapi,
      `select path, name, type, sha256, (purged_at is not null or expires_at < now()) as expired
       from registers.job_file where job = $1`,
      [job.id],
    );
    if (!file) throw new Refusal(404, 'Not Found', { code: 'not-found' });
    if (file.expired) throw new Refusal(410, 'The file has expired', { code: 'expired' });
    return { ...file, path: path.join(exportFolder(strapi), file.path) };
  },

  /** The caller's latest jobs, newest first. */
  async findMine(limit = 50): Promise<JobAnswer[]> {
    const rows = await query<JobAnswer>(
      strapi,
      `select ${FIELDS} from registers.job order by created_at desc limit $1`,
      [limit],
    );
    return rows.map(unpack);
  },
});

function unpack(row: JobAnswer): JobAnswer {
  const parse = (text: unknown): unknown => (typeof text === 'string' ? JSON.parse(text) : text);
  return { ...row, result: parse(row.result), error: parse(row.error) };
}
