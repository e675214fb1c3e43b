import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { QUIET, ROOT } from '../../src/cli/surroundings';

/** A content-API route as the running router holds it. */
export interface MountedRoute {
  method: 'get' | 'post' | 'put' | 'delete';
  path: string;
  /** What a role must be allowed, such as `api::branch.branch.update`; null where nothing is asked. */
  action: string | null;
  /** Declared with `auth: false`. */
  isOpen: boolean;
  hasDoorFirst: boolean;
}

/** Stands before the routes in what the printing process says. */
export const MARKER = 'mounted-routes:';

/** Boots the built application in a process of its own on this database, and reads its router. */
export async function readMountedRoutes(env: NodeJS.ProcessEnv): Promise<MountedRoute[]> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', path.join(ROOT, 'tests/support/print-routes.ts')],
    { cwd: ROOT, env: { ...process.env, ...env, ...QUIET, NODE_ENV: 'production' }, maxBuffer: 20_000_000 },
  );
  const line = stdout.split('\n').find((candidate) => candidate.startsWith(MARKER));
  if (!line) throw new Error(`No routes were printed:\n${stdout.slice(-2000)}`);
  return JSON.parse(line.slice(MARKER.length)) as MountedRoute[]; // Written by print-routes.ts.
}
