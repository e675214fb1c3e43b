import type { Core } from '@strapi/strapi';
import type { Pool } from 'pg';
import { withConnection } from '../database/query';
import { asCaller } from '../door/as-caller';
import type { Caller } from '../door/caller';
import { Refusal } from '../door/refusal';
import { translateError } from '../door/translate-error';
import { withRequest } from '../log/current-request';
import { nameError } from '../log/describe-error';
import { getTask } from './tasks';

interface JobRow {
  kind: string;
  payload: unknown;
  caller: Caller | null;
}

/**
 * Runs one job of the queue and notes its progress and end. What the database or a rule refuses fails the job
 * for good; anything else is thrown, so that the queue tries again.
 */
export async function runJob(
  strapi: Core.Strapi,
  pool: Pool,
  { job: jobId }: { job: string },
  isLastTry: boolean,
): Promise<void> {
  const { rows } = await pool.query<JobRow>(
    `update registers.job set state = 'running', progress = 0, started_at = now() where id = $1
     returning kind, payload, caller`,
    [jobId],
  );
  const job = rows[0];
  if (!job) return;
  // Strapi keeps PostgreSQL's driver from parsing jsonb; its setting holds for the whole process.
  const caller = parsed(job.caller) as Caller | null;
  const work = (): Promise<void> => runTask(strapi, pool, jobId, { ...job, caller }, isLastTry);
  // What it logs carries the request that asked for it.
  await (caller ? withRequest({ id: caller.request, actor: () => caller.id }, work) : work());
}

async function runTask(
  strapi: Core.Strapi,
  pool: Pool,
  jobId: string,
  job: JobRow,
  isLastTry: boolean,
): Promise<void> {
  const { caller } = job;
  try {
    const result = await getTask(job.kind)({
      strapi,
      jobId,
      payload: parsed(job.payload),
      caller,
      asOwner: (work) => withConnection(strapi, work),
      asStaff: (work) => {
        if (!caller) throw new Error(`Job ${jobId} has no owner to run as`);
        return asCaller(strapi, caller, work);
      },
      progress: async (percent) => {
        const bounded = Math.max(0, Math.min(99, Math.round(percent)));
        await pool.query('update registers.job set progress = $2 where id = $1', [jobId, bounded]);
      },
    });
    await finish(pool, jobId, 'done', result, null);
  } catch (error) {
    const cause = translateError(error);
    const isFinal = isLastTry || (cause instanceof Refusal && cause.status < 500);
    strapi.log.error(
      `Job ${jobId} (${job.kind}) ${isFinal ? 'failed' : 'is tried again'}: ${nameError(cause)}`,
    );
    if (!isFinal) throw error;
    await finish(pool, jobId, 'failed', null, {
      message: messageOf(cause),
      ...(cause instanceof Refusal ? cause.details : { code: 'internal' }),
    });
  }
}

async function finish(
  pool: Pool,
  jobId: string,
  state: 'done' | 'failed',
  result: unknown,
  error: unknown,
): Promise<void> {
  await pool.query(
    `update registers.job set state = $2, result = $3, error = $4, finished_at = now(),
            progress = case when $2 = 'done' then 100 else progress end where id = $1`,
    [jobId, state, JSON.stringify(result), JSON.stringify(error)],
  );
}

function parsed(value: unknown): unknown {
  return typeof value === 'string' ? JSON.parse(value) : value;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
