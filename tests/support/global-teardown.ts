import { rmSync } from 'node:fs';
import { run } from './cluster-state';

export default async function globalTeardown(): Promise<void> {
  await run.cluster?.stop();
  if (run.dir) rmSync(run.dir, { recursive: true, force: true });
}
