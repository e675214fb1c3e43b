import { spawn } from 'node:child_process';
import { peakMemory } from '../server-memory';

export interface Measured {
  milliseconds: number;
  /** The most that the process with its threads held. Linux only. */
  megabytes: number;
}

/** How often the memory of the process is looked at, in milliseconds. */
const EVERY = 20;

/** Runs a program to its end with its time and peak of memory. @throws Error when it fails */
export function runMeasured(program: string, args: string[]): Promise<Measured> {
  const start = performance.now();
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  let megabytes = 0;
  const look = setInterval(() => {
    try {
      if (child.pid !== undefined) megabytes = Math.max(megabytes, peakMemory(child.pid));
    } catch {
      // The process has just ended: what was seen before is its peak.
    }
  }, EVERY);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      clearInterval(look);
      if (code === 0) resolve({ milliseconds: performance.now() - start, megabytes });
      else reject(new Error(`${program} ended with ${code}`));
    });
  });
}
