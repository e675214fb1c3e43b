import { createStrapi } from '@strapi/strapi';
import path from 'node:path';
import { rotateKeys } from '../plugins/registers';
import { alone } from './boot-lock';
import { SECRET_NAMES } from './secrets';
import { QUIET, ROOT } from './surroundings';

/** Encrypts all personal values with the first key of `PERSONAL_DATA_KEYS`, beside the running servers. */
async function main(): Promise<void> {
  const missing = ['DATABASE_URL', ...SECRET_NAMES].filter((name) => !process.env[name]);
  if (missing.length > 0) {
    console.error(`${missing.join(', ')} must be set in the environment (see docs/privacy.md).`);
    process.exitCode = 1;
    return;
  }
  Object.assign(process.env, { NODE_ENV: 'production', ...QUIET, ...process.env });
  const strapi = createStrapi({ appDir: ROOT, distDir: path.join(ROOT, 'dist') });
  await alone(process.env.DATABASE_URL ?? '', () => strapi.load());
  const counts = await rotateKeys(strapi);
  for (const [place, values] of Object.entries(counts)) console.log(`${place}: ${values}`);
  await strapi.destroy();
  process.exit(0);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
