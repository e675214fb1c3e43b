import { rmSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { ensureAccounts } from '../../database/demo/accounts';
import { startCluster } from '../../database/embedded/cluster';
import { ensureBuilt } from '../../src/cli/build';
import { ROOT } from '../../src/cli/surroundings';
import { CLUSTER_URL, run, TEMPLATE } from './cluster-state';
import { noteMountedRoutes } from './mounted-routes';
import { PASSWORD } from './office';
import { TEST_SECRETS } from './secrets';

/** Builds the server, starts a cluster of its own and makes the template: one boot of the application. */
export default async function globalSetup(): Promise<void> {
  if (run.cluster) return; // another project of this run has them
  await ensureBuilt(console.log, ['server']);
  const dir = path.join(ROOT, '.data/test', String(process.pid));
  rmSync(dir, { recursive: true, force: true });
  run.cluster = await startCluster({ dir: path.join(dir, 'postgres'), password: 'test', durable: false });
  run.dir = dir;
  process.env[CLUSTER_URL] = run.cluster.url('');
  await run.cluster.createDatabase(TEMPLATE);
  const DATABASE_URL = run.cluster.url(TEMPLATE);
  await noteMountedRoutes(path.join(dir, 'routes.json'), {
    ...TEST_SECRETS,
    DATABASE_URL,
    DATA_DIR: path.join(dir, 'data'),
    CRON: 'false',
  });
  const client = new Client({ connectionString: DATABASE_URL });
  await client.connect();
  await ensureAccounts(client, PASSWORD);
  await client.end();
}
