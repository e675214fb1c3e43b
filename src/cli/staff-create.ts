import { hash } from 'bcryptjs';
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { ROLES } from '../access/roles';
import { describeError } from '../plugins/registers/server/log/describe-error';
import { brokenPasswordRules } from '../shared/password-policy';
import { askHidden } from './console';

const USAGE = `Usage: npm run staff:create -- <e-mail> <role> <scope> <name>
  role: ${ROLES.map(({ type }) => type).join(', ')}; scope: 44, 4401, 440106`;

/**
 * `npm run staff:create -- <e-mail> <role> <scope> <name>`: the first account of an office. Further ones are made
 * by the province office itself.
 */
async function main(): Promise<void> {
  const [email = '', role = '', scope = '', displayName = ''] = process.argv.slice(2);
  const isRole = ROLES.some(({ type }) => type === role);
  if (
    !/^[^@\s]+@[^@\s]+$/.test(email) ||
    !isRole ||
    !/^(\d{2}|\d{4}|\d{6}|\d{9})$/.test(scope) ||
    displayName === ''
  )
    throw new Error(USAGE);
  const password = process.env.STAFF_PASSWORD ?? (await askHidden('Password of the new account: '));
  const broken = brokenPasswordRules(password, { email, displayName });
  if (broken.length > 0) throw new Error(`The password will not do: ${broken.join(', ')}.`);
  const client = new Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    const { rowCount } = await client.query(
      `with made as (
         insert into up_users (document_id, username, email, provider, password, confirmed, blocked, display_name, scope, created_at, updated_at, published_at)
         select $1, $2, $2, 'local', $3, true, false, $4, $5, now(), now(), now()
         where not exists (select from up_users where lower(email) = $2)
         returning id
       )
       insert into up_users_role_lnk (user_id, role_id) select made.id, r.id from made join up_roles r on r.type = $6`,
      [
        randomBytes(12).toString('hex'),
        email.toLowerCase(),
        await hash(password, 10),
        displayName,
        scope,
        role,
      ],
    );
    if (rowCount === 0) throw new Error(`There is an account ${email} already.`);
  } finally {
    await client.end();
  }
  console.log(`${email} may sign in at /panel/.`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error && !('code' in error) ? error.message : describeError(error));
  process.exitCode = 1;
});
