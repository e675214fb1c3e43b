import { rmSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { ensureAccounts } from '../../database/demo/accounts';
import { startCluster } from '../../database/embedded/cluster';
import { ensureBuilt } from '../../src/cli/build';
import { ROOT } from '../../src/cli/surroundings';
import { CLUSTER_URL, run, TEMPLATE } from './cluster-state';
import { PASSWORD } from './office';
import { startTestServer } from './server';

/** Builds the application, starts a cluster of its own and makes the template: one boot of the real server. */
export default async function globalSetup(
  _global: unknown,
  project: { displayName?: { name: string } },
): Promise<void> {
  await ensureBuilt(console.log, project.displayName?.name === 'e2e' ? undefined : ['server']);
  const dir = path.join(ROOT, '.data/test', String(process.pid));
  rmSync(dir, { recursive: true, force: true });
  run.cluster = await startCluster({ dir: path.join(dir, 'postgres'), password: 'test', durable: false });
  run.dir = dir;
  process.env[CLUSTER_URL] = run.cluster.url('');
  await run.cluster.createDatabase(TEMPLATE);
  const server = await startTestServer(run.cluster.url(TEMPLATE));
  const client = new Client({ connectionString: run.cluster.url(TEMPLATE) });
  await client.connect();
  await ensureAccounts(client, PASSWORD);
  await client.end();
  await server.stop();
}
