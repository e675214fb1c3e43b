import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { startCluster } from '../../database/embedded/cluster';
import { fillDemoOffice } from '../../database/demo/demo-office';
import { ensureBuilt } from './build';
import { claimDataFolder } from './data-folder';
import { writeCollectionFiles } from './demo-collection';
import { startOfficeServer } from './office-server';
import { ensureSecrets } from './secrets';
import { ROOT } from './surroundings';

const say = (line: string): void => console.log(line);

/** A whole office on a bare machine: database, server, synthetic registers and accounts, until Ctrl-C. */
async function main(): Promise<void> {
  const host = process.env.HOST ?? '127.0.0.1';
  const port = Number(process.env.PORT ?? 1337);
  const dataDir = path.resolve(ROOT, process.env.DATA_DIR ?? '.data');
  mkdirSync(dataDir, { recursive: true });
  const folder = await claimDataFolder(dataDir, say);
  const closers: Array<() => Promise<void>> = [];
  const close = async (): Promise<void> => {
    for (const closer of closers.splice(0).reverse()) await closer();
    folder.release();
  };
  let isStopping = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (isStopping) return;
      isStopping = true;
      say('\nStopping …');
      void close().then(() => process.exit(0));
    });
  }
  try {
    await ensureBuilt(say);
    const secrets = ensureSecrets(dataDir);
    const databaseUrl = process.env.DATABASE_URL ?? (await embeddedDatabase());
    // On this machine alone the first visitor may become Strapi's administrator.
    const isLocal = ['127.0.0.1', 'localhost', '::1'].includes(host);
    const env = {
      ...secrets,
      DATABASE_URL: databaseUrl,
      DATA_DIR: dataDir,
      ADMIN_REGISTRATION: String(isLocal),
    };
    const server = await startOfficeServer({ env, host, port, logFile: path.join(dataDir, 'server.log') });
    closers.push(server.stop);
    folder.remember(server.pid);
    const accounts = await fillDemoOffice({
      databaseUrl,
      organizations: Number(process.env.DEMO_ORGANIZATIONS ?? 2000),
      password: process.env.DEMO_PASSWORD,
      dataDir,
      personalDataKeys: secrets.PERSONAL_DATA_KEYS,
      tell: say,
    });
    say(
      `\n  Staff panel    ${server.url}/panel/\n  Public site    ${server.url}/showcase\n  Strapi admin   ${server.url}/admin\n`,
    );
    for (const account of accounts)
      say(`  ${account.email.padEnd(26)} ${account.password}   ${account.title}`);
    say('\nCtrl-C stops the office and keeps its data.');
    const [province] = accounts;
    const stopping = new AbortController();
    closers.push(async () => stopping.abort());
    if (province)
      void writeCollectionFiles({
        url: server.url,
        account: province,
        dataDir,
        signal: stopping.signal,
        tell: say,
      }).catch((error: unknown) => {
        if (!stopping.signal.aborted) say(`The files of the collection were not made: ${String(error)}`);
      });
    const code = await server.ended;
    if (isStopping) return;
    say(`The server ended by itself (${code ?? 'killed'}); see ${path.join(dataDir, 'server.log')}`);
    await close();
    process.exitCode = 1;
  } catch (error) {
    await close();
    throw error;
  }

  async function embeddedDatabase(): Promise<string> {
    const cluster = await startCluster({
      dir: path.join(dataDir, 'postgres'),
      password: ensureSecrets(dataDir).DATABASE_PASSWORD,
      onRecovered: say,
    });
    closers.push(cluster.stop);
    await cluster.createDatabase('office');
    return cluster.url('office');
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
