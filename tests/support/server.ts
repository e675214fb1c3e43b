import { mkdtempSync, rmSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { startOfficeServer, type OfficeServer } from '../../src/cli/office-server';
import { TEST_SECRETS } from './secrets';

export interface TestServer extends OfficeServer {
  dataDir: string;
  logFile: string;
}

/** Starts the built server, as a process of its own, on this database. */
export async function startTestServer(
  databaseUrl: string,
  more: NodeJS.ProcessEnv = {},
): Promise<TestServer> {
  const dataDir = more.DATA_DIR ?? mkdtempSync(path.join(os.tmpdir(), 'office-test-'));
  const logFile = path.join(dataDir, 'server.log');
  const server = await startOfficeServer({
    env: {
      ...TEST_SECRETS,
      DATABASE_URL: databaseUrl,
      DATA_DIR: dataDir,
      RATE_LIMIT: 'false',
      CRON: 'false',
      ...more,
    },
    host: '127.0.0.1',
    port: await freePort(),
    logFile,
  });
  const stop = async (): Promise<void> => {
    await server.stop();
    if (!more.DATA_DIR) rmSync(dataDir, { recursive: true, force: true });
  };
  return { ...server, stop, dataDir, logFile };
}

/** A port that nobody listens on just now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
