import { readFileSync, writeFileSync } from 'node:fs';

const RESET_PEAK = '5';

/** Forgets the peak of a process's memory, so that the next reading is of what came after. Linux only. */
export function resetPeakMemory(pid: number): void {
  writeFileSync(`/proc/${pid}/clear_refs`, RESET_PEAK);
}

/** The most memory that a process with all its threads has held since the last reset, in megabytes. Linux only. */
export function peakMemory(pid: number): number {
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  if (!kilobytes) throw new Error(`Process ${pid} does not say how much memory it held`);
  return Number(kilobytes) / 1024;
}
