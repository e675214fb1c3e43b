import { spawn } from 'node:child_process';
import path from 'node:path';
import { ROOT } from '../../src/cli/surroundings';
import { until } from './until';

/** A demo that was started as a user starts it. */
export interface DemoProcess {
  pid: number;
  /** All that it has printed so far. */
  said: () => string;
  /** Sends a signal and waits for the end. */
  end: (signal: 'SIGINT' | 'SIGKILL') => Promise<void>;
}

/** Starts `npm run demo`'s program and waits until it has printed its accounts. */
export async function startDemo(env: NodeJS.ProcessEnv): Promise<DemoProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', path.join(ROOT, 'src/cli/demo.ts')], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await until('the demo serves', async () => {
    if (child.exitCode !== null) throw new Error(`The demo ended:\n${said}`);
    return said.includes('Ctrl-C stops the office');
  });
  return {
    pid: child.pid ?? 0,
    said: () => said,
    end: async (signal) => {
      child.kill(signal);
      await ended;
    },
  };
}
