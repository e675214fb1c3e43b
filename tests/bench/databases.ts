import { Client } from 'pg';
import { ensureAccounts } from '../../database/demo/accounts';
import { fillOffice } from '../../database/demo/fill-office';
import { startCluster, type Cluster } from '../../database/embedded/cluster';
import { PASSWORD } from '../support/office';
import { PERSONAL_DATA_KEYS } from '../support/secrets';
import { startTestServer } from '../support/server';

/** The databases of one run, all in one durable cluster with the settings of a real office. */
export interface Databases {
  cluster: Cluster;
  /** Migrated, with accounts, regions and rules, and nothing in the registers. */
  empty: string;
  /** The same, filled. */
  office: string;
  /** Rows by register in the filled one. */
  rows: Record<string, number>;
  postgres: string;
}

/** Starts the cluster and fills its databases; the application itself makes the schema. */
export async function openDatabases(
  dir: string,
  organizations: number,
  tell: (what: string) => void,
): Promise<Databases> {
  const cluster = await startCluster({ dir, password: 'bench' });
  try {
    await cluster.createDatabase('empty');
    const server = await startTestServer(cluster.url('empty'));
    await server.stop();
    const postgres = await onDatabase(cluster.url('empty'), async (client) => {
      await ensureAccounts(client, PASSWORD);
      await settle(client);
      const { rows } = await client.query<{ server_version: string }>('show server_version');
      return rows[0]?.server_version ?? '';
    });
    tell(`Filling an office with ${organizations.toLocaleString('en')} organizations …`);
    await cluster.createDatabase('office', 'empty');
    const filled = await onDatabase(cluster.url('office'), async (client) => {
      const count = await fillOffice(client, { organizations, personalDataKeys: PERSONAL_DATA_KEYS });
      await settle(client);
      return count;
    });
    return { cluster, empty: 'empty', office: 'office', rows: { ...filled }, postgres };
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}

/** Leaves a database as it is after a quiet night: no dead rows, fresh statistics, nothing left to write. */
export async function settle(client: Client): Promise<void> {
  await client.query('vacuum (analyze)');
  await client.query('checkpoint');
}

export async function dropDatabase({ url }: Cluster, name: string): Promise<void> {
  await onDatabase(url('postgres'), (client) =>
    client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`),
  );
}

/** Runs work on a connection of its own, as the owner. */
export async function onDatabase<Result>(
  url: string,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
