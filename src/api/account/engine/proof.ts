import type { Core } from '@strapi/strapi';
import { Refusal } from '../../../plugins/registers';
import { attemptsOf } from '../../session/engine/attempts';
import { findById, isRightPassword, type SignInAccount } from '../../session/engine/credentials';
import { keyOf } from '../../session/engine/sign-in';

/**
 * The account, once its owner has proved to be there by the password: a desk left open must not be enough to change it.
 * Counts failures with those of signing in. Throws 400 `wrong-password`, 429 while the account is closed.
 */
export async function proveByPassword(
  strapi: Core.Strapi,
  { id, password, address }: { id: number; password: string; address: string },
): Promise<SignInAccount> {
  const account = await findById(strapi, id);
  const attempts = attemptsOf(strapi);
  const counted = { account: keyOf({ id }), address };
  await attempts.begin(counted);
  if (account && (await isRightPassword(account, password))) {
    await attempts.succeed(counted);
    return account;
  }
  await attempts.fail(counted);
  throw new Refusal(400, 'This is not the current password', { code: 'wrong-password', path: ['current'] });
}
