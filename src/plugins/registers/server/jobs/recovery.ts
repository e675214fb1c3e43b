import type { Pool, PoolClient } from 'pg';

/** Advisory-lock space of living workers. */
const ALIVE = 7_261_502;

/** Holds a lock in this worker's name for as long as the connection, and so the process, lives. */
export async function showSignOfLife(connection: PoolClient, workerId: string): Promise<void> {
  await connection.query('select pg_advisory_lock($1, hashtext($2))', [ALIVE, workerId]);
}

/**
 * Frees jobs whose worker's lock nobody holds any more; the queue itself would wait four hours.
 * Answers how many there were.
 */
export async function freeJobsOfTheDead(pool: Pool): Promise<number> {
  const connection = await pool.connect();
  try {
    const { rows } = await connection.query<{ locked_by: string; jobs: number }>(
      'select locked_by, count(*)::int as jobs from graphile_worker.jobs where locked_by is not null group by 1',
    );
    let freed = 0;
    for (const { locked_by: workerId, jobs } of rows) {
      const lock = [ALIVE, workerId];
      const taken = await connection.query<{ free: boolean }>(
        'select pg_try_advisory_lock($1, hashtext($2)) as free',
        lock,
      );
      if (!taken.rows[0]?.free) continue;
      await connection.query('select graphile_worker.force_unlock_workers($1)', [[workerId]]);
      await connection.query('select pg_advisory_unlock($1, hashtext($2))', lock);
      freed += jobs;
    }
    return freed;
  } finally {
    connection.release();
  }
}
