import type { Core } from '@strapi/strapi';
import { Logger, run, runMigrations } from 'graphile-worker';
import { EventEmitter } from 'node:events';
import { Pool } from 'pg';
import { nameError } from '../log/describe-error';
import { freeJobsOfTheDead, SignOfLife } from './recovery';
import { runJob } from './run-job';

export interface Worker {
  /** False once the queue's runner ended, in order or not. */
  isWorking: () => boolean;
  stop: () => Promise<void>;
}

const RECOVERY_INTERVAL_MS = 60_000;

/** Makes the queue's own tables, before the functions that add to it. */
export async function prepareQueue(strapi: Core.Strapi): Promise<void> {
  await runMigrations({ connectionString: connectionString(strapi) });
}

/** Starts this process's worker, and frees the jobs of processes that ended without a word, now and every minute. */
export async function startWorker(strapi: Core.Strapi): Promise<Worker> {
  const pool = new Pool({
    connectionString: connectionString(strapi),
    max: 5,
    application_name: 'office-worker',
  });
  const tell = (error: Error): void => {
    strapi.log.warn(`The job queue lost a connection: ${nameError(error)}`);
  };
  pool.on('error', tell);
  pool.on('connect', (connection) => void connection.on('error', tell));
  const sign = new SignOfLife(pool);
  const recover = async (): Promise<void> => {
    await sign.renew();
    const freed = await freeJobsOfTheDead(pool);
    if (freed > 0)
      strapi.log.warn(`Recovered: ${freed} job(s) of a process that ended unexpectedly run again.`);
  };
  await recover();
  const events = new EventEmitter();
  events.on('worker:create', ({ worker }: { worker: { workerId: string } }) => {
    sign.show(worker.workerId).catch((error: Error) => strapi.log.error(nameError(error)));
  });
  const runner = await run({
    pgPool: pool,
    concurrency: 2,
    noHandleSignals: true,
    events,
    logger: quietLogger(strapi),
    taskList: {
      // Payloads of this task are written by registers.add_job alone.
      registers: (payload, { job }) =>
        runJob(strapi, pool, payload as { job: string }, job.attempts >= job.max_attempts),
    },
  });
  let isWorking = true;
  const ended = (): void => {
    isWorking = false;
  };
  runner.promise.then(ended, (error: unknown) => {
    ended();
    strapi.log.error(`The job queue ended: ${nameError(error)}`);
  });
  const timer = setInterval(
    () => void recover().catch((error: Error) => strapi.log.warn(nameError(error))),
    RECOVERY_INTERVAL_MS,
  );
  return {
    isWorking: () => isWorking,
    stop: async () => {
      clearInterval(timer);
      await runner.stop();
      sign.end();
      await pool.end();
    },
  };
}

function connectionString(strapi: Core.Strapi): string {
  return strapi.config.get<string>('database.connection.connection.connectionString');
}

/** The queue's own lines go to the application's log; a failed job is logged by the one who runs it. */
function quietLogger(strapi: Core.Strapi): Logger {
  return new Logger(() => (level, message, meta) => {
    if (meta && 'failure' in meta) return;
    if (level === 'error' || level === 'warning') strapi.log.warn(`Job queue: ${message}`);
  });
}
