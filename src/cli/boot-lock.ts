import { Client } from 'pg';

/** Key of the advisory lock that a starting server holds; any number that nothing else uses. */
const STARTING = 7_261_500;

/**
 * Runs the part of a start that shapes the database while no other process does: Strapi makes its tables without
 * asking whether another one is at it, and the loser of that race ends. Throws what `start` throws.
 */
export async function alone<Result>(databaseUrl: string, start: () => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: databaseUrl, application_name: 'office-start' });
  client.on('error', () => undefined); // The lock ends with the connection; the start itself will tell.
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [STARTING]);
    return await start();
  } finally {
    await client.end().catch(() => undefined); // It may be gone already.
  }
}
