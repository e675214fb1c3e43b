import type { Core } from '@strapi/strapi';
import { query } from '../database/query';

export interface QueueMeasure {
  depth: number;
  oldestSeconds: number;
  jobs: Array<{ kind: string; state: string; count: number }>;
}

/** How much waits in the queue, how long the oldest has, and what became of all jobs. */
export async function measureQueue(strapi: Core.Strapi): Promise<QueueMeasure> {
  const [waiting] = await query<{ depth: number; oldest: number }>(
    strapi,
    `select count(*)::int as depth,
            coalesce(extract(epoch from now() - min(run_at)), 0)::float8 as oldest
     from graphile_worker.jobs where locked_at is null and run_at <= now() and attempts < max_attempts`,
  );
  const jobs = await query<QueueMeasure['jobs'][number]>(
    strapi,
    'select kind, state, count(*)::int as count from registers.job group by 1, 2',
  );
  return { depth: waiting?.depth ?? 0, oldestSeconds: waiting?.oldest ?? 0, jobs };
}
