import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
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

/** Environment variable by which the set-up tells the test files where the routes are written down. */
const ROUTES_FILE = 'TEST_ROUTES_FILE';

/** Boots the built application in a process of its own, which writes down what its router holds. */
export async function noteMountedRoutes(file: string, env: NodeJS.ProcessEnv): Promise<void> {
  await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', path.join(ROOT, 'tests/support/note-routes.ts'), file],
    { cwd: ROOT, env: { ...process.env, ...env, ...QUIET, NODE_ENV: 'production' }, maxBuffer: 20_000_000 },
  );
  process.env[ROUTES_FILE] = file;
}

/** The routes of the application that all offices of this run start. */
export function readMountedRoutes(): MountedRoute[] {
  const text = readFileSync(process.env[ROUTES_FILE] ?? '', 'utf8');
  return JSON.parse(text) as MountedRoute[]; // Written by note-routes.ts.
}
