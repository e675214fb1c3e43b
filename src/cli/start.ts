import { createStrapi } from '@strapi/strapi';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { describeError } from '../plugins/registers/server/log/describe-error';
import { alone } from './boot-lock';
import { endInOrder } from './end-in-order';
import { findSettingFaults } from './production-settings';
import { QUIET, ROOT } from './surroundings';

/** Production: everything from the environment, nothing guessed. */
async function main(): Promise<void> {
  const faults = findSettingFaults(process.env);
  if (faults.length > 0) {
    console.error(
      `Refusing to start (see docs/deployment.md):\n${faults.map((fault) => `  ${fault}`).join('\n')}`,
    );
    process.exitCode = 1;
    return;
  }
  Object.assign(process.env, { NODE_ENV: 'production', ...QUIET, ...process.env });
  // Strapi's upload plugin refuses to start without its folder.
  mkdirSync(path.join(ROOT, 'public/uploads'), { recursive: true });
  const strapi = createStrapi({ appDir: ROOT, distDir: path.join(ROOT, 'dist') });
  // A promise nobody awaits must be seen, and must not take everyone's desk down with it.
  process.on('unhandledRejection', (reason) =>
    strapi.log.error(`Unhandled rejection: ${describeError(reason)}`),
  );
  await alone(process.env.DATABASE_URL ?? '', () => strapi.load());
  await strapi.start();
  endInOrder(strapi);
}

main().catch((error: unknown) => {
  console.error(describeError(error));
  process.exit(1);
});
