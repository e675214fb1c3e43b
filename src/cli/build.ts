import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fingerprint } from './fingerprint';
import { lockFolder } from './lock-folder';
import { QUIET, ROOT } from './surroundings';

export type PartName = 'server' | 'admin' | 'panel';

interface Part {
  name: PartName;
  /** What the part is made of; a change in any of them builds it again. */
  sources: string[];
  ignore?: string[];
  /** The file that exists when the part is built. */
  result: string;
  /** Folders that are replaced as a whole, so that a file that left the sources does not live on. */
  replaces?: string[];
  command: [program: string, ...args: string[]];
}

const PARTS: Part[] = [
  {
    name: 'server',
    sources: ['src', 'config', 'database', 'tsconfig.json', 'package-lock.json'],
    ignore: ['src/panel', 'src/admin', 'src/plugins/registers/admin'],
    result: 'dist/src/index.js',
    replaces: ['src', 'config', 'database'],
    command: ['tsc', '-p', 'tsconfig.json', '--outDir', 'dist/.next'],
  },
  {
    name: 'admin',
    sources: [
      'src/admin',
      'src/plugins/registers/admin',
      'config/admin.ts',
      'config/plugins.ts',
      'package-lock.json',
    ],
    result: 'dist/build/index.html',
    command: ['strapi', 'build', '--silent'],
  },
  {
    name: 'panel',
    sources: ['src/panel', 'src/shared', 'package-lock.json'],
    result: 'public/panel/index.html',
    command: ['vite', 'build', 'src/panel', '--logLevel', 'warn'],
  },
];

/**
 * Builds what is not built, or was built from other sources. One process builds at a time; another waits and
 * then finds it done.
 */
export async function ensureBuilt(tell: (what: string) => void, wanted?: PartName[]): Promise<void> {
  const unlock = await lockFolder(path.join(ROOT, '.cache', 'building'));
  try {
    for (const part of PARTS.filter(({ name }) => wanted?.includes(name) ?? true))
      await buildIfStale(part, tell);
  } finally {
    unlock();
  }
}

async function buildIfStale(part: Part, tell: (what: string) => void): Promise<void> {
  const stampFile = path.join(ROOT, '.cache', `${part.name}-stamp`);
  const stamp = fingerprint(ROOT, part.sources, part.ignore);
  const isBuilt = existsSync(path.join(ROOT, part.result)) && existsSync(stampFile);
  if (isBuilt && readFileSync(stampFile, 'utf8') === stamp) return;
  tell(`Building the ${part.name} …`);
  await run(part.command);
  mkdirSync(path.dirname(stampFile), { recursive: true });
  for (const folder of part.replaces ?? []) replaceFolder(folder);
  writeFileSync(stampFile, stamp);
}

/** A server that starts meanwhile finds the old folder or the new one, never half of either. */
function replaceFolder(folder: string): void {
  const [fresh, target] = [path.join(ROOT, 'dist/.next', folder), path.join(ROOT, 'dist', folder)];
  rmSync(target, { recursive: true, force: true });
  renameSync(fresh, target);
}

/** Runs a program of node_modules/.bin to its end; what it prints is shown only when it fails. */
function run([program, ...args]: Part['command']): Promise<void> {
  return new Promise((resolve, reject) => {
    const output: string[] = [];
    const child = spawn(path.join(ROOT, 'node_modules/.bin', program), args, {
      cwd: ROOT,
      env: { ...process.env, ...QUIET, NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => output.push(String(chunk)));
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`${program} ended with ${code}\n${output.join('')}`)),
    );
  });
}

if (require.main === module) {
  ensureBuilt(console.log).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
