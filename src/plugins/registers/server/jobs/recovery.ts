import type { Pool, PoolClient } from 'pg';

/** Advisory-lock space of living workers. */
const ALIVE = 7_261_502;

/**
 * Locks in the names of this process's workers, held for as long as it lives. They go with the connection that holds
 * them, so they are taken again when it was lost.
 */
export class SignOfLife {
  private connection: PoolClient | null = null;
  private readonly workers = new Set<string>();

  constructor(private readonly pool: Pool) {}

  async show(workerId: string): Promise<void> {
    this.workers.add(workerId);
    const connection = await this.renew();
    await lock(connection, workerId);
  }

  /** Makes sure that the locks are held, before this process asks who has none. */
  async renew(): Promise<PoolClient> {
    if (this.connection) return this.connection;
    const connection = await this.pool.connect();
    connection.once('error', () => this.end());
    for (const workerId of this.workers) await lock(connection, workerId);
    this.connection = connection;
    return connection;
  }

  end(): void {
    this.connection?.release(true);
    this.connection = null;
  }
}

async function lock(connection: PoolClient, workerId: string): Promise<void> {
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
