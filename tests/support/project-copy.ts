import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { spawn } from 'node:child_process';
import { ROOT } from '../../src/cli/surroundings';
import { freePort } from './server';
import { until } from './until';

const SOURCES = ['src', 'config', 'database', 'public', 'package.json', 'package-lock.json', 'tsconfig.json'];
/** Strapi's admin as it was built, with the stamp that says of what. */
const BUILT = ['dist/build', '.cache/admin-stamp'];

/** It compiles the server twice before it answers, on machines that may be busy. */
const STARTED_WITHIN_S = 300;

/** A copy of the project in which schemas may be changed, under `npm run dev`. */
export interface DevelopedCopy {
  folder: string;
  /** Where its server answers. */
  url: string;
  said: () => string;
  stop: () => Promise<void>;
}

/** Copies the project, starts `npm run dev` in the copy and waits until its office is filled. */
export async function developCopy(env: NodeJS.ProcessEnv): Promise<DevelopedCopy> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'office-copy-'));
  for (const part of [...SOURCES, ...BUILT])
    if (existsSync(path.join(ROOT, part)))
      cpSync(path.join(ROOT, part), path.join(folder, part), { recursive: true });
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'), 'dir');
  const port = await freePort();
  const child = spawn(process.execPath, ['--import', 'tsx', path.join(folder, 'src/cli/dev.ts')], {
    cwd: folder,
    env: {
      ...process.env,
      ...env,
      PORT: String(port),
      PANEL_PORT: String(await freePort()),
      DATA_DIR: path.join(folder, '.data'),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await until(
      'the developed copy serves',
      async () => {
        if (child.exitCode !== null) throw new Error(`npm run dev ended:\n${said}`);
        return said.includes('Content-Type Builder');
      },
      STARTED_WITHIN_S,
    );
  } catch (error) {
    await stop();
    throw error;
  }
  return { folder, url: `http://127.0.0.1:${port}`, said: () => said, stop };
}
