import { createStrapi } from '@strapi/strapi';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { alone } from './boot-lock';
import { SECRET_NAMES } from './secrets';
import { QUIET, ROOT } from './surroundings';

/** Production: everything from the environment, nothing guessed. */
async function main(): Promise<void> {
  const missing = ['DATABASE_URL', ...SECRET_NAMES].filter((name) => !process.env[name]);
  if (missing.length > 0) {
    console.error(
      `Refusing to start: ${missing.join(', ')} must be set in the environment (see docs/deployment.md).`,
    );
    process.exitCode = 1;
    return;
  }
  Object.assign(process.env, { NODE_ENV: 'production', ...QUIET, ...process.env });
  // Strapi's upload plugin refuses to start without its folder.
  mkdirSync(path.join(ROOT, 'public/uploads'), { recursive: true });
  // A promise nobody awaits must be seen, and must not take everyone's desk down with it.
  process.on('unhandledRejection', (reason) => console.error('Unhandled rejection', reason));
  const strapi = createStrapi({ appDir: ROOT, distDir: path.join(ROOT, 'dist') });
  await alone(process.env.DATABASE_URL ?? '', () => strapi.load());
  await strapi.start();
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
