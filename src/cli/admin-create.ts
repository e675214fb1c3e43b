import { createStrapi } from '@strapi/strapi';
import path from 'node:path';
import { describeError } from '../plugins/registers/server/log/describe-error';
import { alone } from './boot-lock';
import { askHidden } from './console';
import { findSettingFaults } from './production-settings';
import { QUIET, ROOT } from './surroundings';

/** Strapi's own rule for its administrators, and four characters more. */
const STRONG = /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d).{12,}$/;

/**
 * `npm run admin:create -- <e-mail>`: an IT administrator for Strapi's admin. Only who may run commands on the
 * server can make one; the page that would let the first visitor in is closed.
 */
async function main(): Promise<void> {
  const [email = ''] = process.argv.slice(2);
  if (!/^[^@\s]+@[^@\s]+$/.test(email)) throw new Error('Usage: npm run admin:create -- <e-mail>');
  const faults = findSettingFaults(process.env);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  const password = process.env.ADMIN_PASSWORD ?? (await askHidden('Password of the new administrator: '));
  if (!STRONG.test(password))
    throw new Error('The password has at least 12 characters, with a capital, a small letter and a digit.');
  Object.assign(process.env, { NODE_ENV: 'production', ...QUIET, ...process.env });
  const strapi = createStrapi({ appDir: ROOT, distDir: path.join(ROOT, 'dist') });
  strapi.log.level = 'error';
  await alone(process.env.DATABASE_URL ?? '', () => strapi.load());
  try {
    const known = await strapi.db.query('admin::user').findOne({ where: { email: email.toLowerCase() } });
    if (known) throw new Error(`There is an administrator ${email} already.`);
    const role = await strapi.service('admin::role').getSuperAdmin();
    await strapi.service('admin::user').create({
      email: email.toLowerCase(),
      firstname: 'IT',
      lastname: null,
      password,
      isActive: true,
      registrationToken: null,
      roles: [role.id],
    });
  } finally {
    await strapi.destroy();
  }
  console.log(`${email} may sign in at /admin.`);
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : describeError(error));
    process.exit(1);
  },
);
