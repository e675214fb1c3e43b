import { ensureBuilt } from '../../src/cli/build';
import globalSetup from './global-setup';

/** Builds what a browser shows, too. */
export default async function browserSetup(): Promise<void> {
  await ensureBuilt(console.log);
  await globalSetup();
}
