import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { Refusal } from '../../../plugins/registers';
import type { ChallengeAnswer } from '../../../shared/account-answers';
import { takeSecondFactor } from '../../account/engine/second-factor';
import { deviceOf } from '../domain/device';
import { parseSecondStep, parseSignIn } from '../validation/sign-in';
import { findChallenged, issueChallenge } from './access-token';
import { attemptsOf } from './attempts';
import { comesFromPanel, setRefreshCookie } from './cookie';
import { findById, findByIdentifier, isRightPassword, type SignInAccount } from './credentials';
import { openSession } from './sessions';
import { noteSignIn } from './sign-in-events';

/** The one answer to whatever is wrong: no account, wrong password or code, blocked, one-time password too old. */
const refusal = (): Refusal =>
  new Refusal(400, 'Invalid identifier or password', { code: 'wrong-credentials' });

/**
 * `POST /api/auth/local {identifier, password}` → `{jwt, user}`, or a challenge for an account with a second factor.
 * Throws 400 for whatever does not match, 429 while the account or the address is closed.
 */
export async function signIn(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const { identifier, password } = parseSignIn(ctx.request.body);
  const account = await findByIdentifier(strapi, identifier);
  const isGood = async (): Promise<boolean> =>
    (await isRightPassword(account, password)) && account?.isOpen === true;
  const who = account ? keyOf(account) : identifier.toLowerCase();
  const found = await attempt(strapi, ctx, who, account, isGood);
  if (!found.hasSecondFactor) return welcome(strapi, ctx, found, 'password');
  const challenge: ChallengeAnswer = {
    code: 'second-factor',
    challenge: issueChallenge(strapi, found.id),
    methods: ['totp', 'recovery-code'],
  };
  ctx.body = { data: challenge };
}

/** `POST /api/session/second-step {challenge, code}` → `{jwt, user}`. Throws as `signIn`, and counts with it. */
export async function secondStep(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const { challenge, code } = parseSecondStep(ctx.request.body);
  const user = await findChallenged(strapi, challenge);
  if (user === null) throw new Refusal(401, 'Begin again with the password', { code: 'second-step-expired' });
  const account = await findById(strapi, user);
  let method: string | null = null;
  const found = await attempt(strapi, ctx, account ? keyOf(account) : String(user), account, async () => {
    method = account?.isOpen ? await takeSecondFactor(strapi, user, code) : null;
    return method !== null;
  });
  await welcome(strapi, ctx, found, method ?? 'totp');
}

/** The failures of an account are counted by its id, however it was named. */
export const keyOf = ({ id }: { id: number }): string => `#${id}`;

async function attempt(
  strapi: Core.Strapi,
  ctx: Context,
  who: string,
  account: SignInAccount | null,
  isGood: () => Promise<boolean>,
): Promise<SignInAccount> {
  const attempts = attemptsOf(strapi);
  const counted = { account: who, address: ctx.ip };
  await attempts.begin(counted);
  if ((await isGood()) && account) {
    // A password without its second factor forgives nothing yet.
    return account;
  }
  const minutes = await attempts.fail(counted);
  await noteSignIn(strapi, 'sign-in-failed', account, ctx.state.requestId);
  if (minutes !== null) await noteSignIn(strapi, 'lock', account, ctx.state.requestId, { minutes });
  throw refusal();
}

async function welcome(
  strapi: Core.Strapi,
  ctx: Context,
  account: SignInAccount,
  method: string,
): Promise<void> {
  await attemptsOf(strapi).succeed({ account: keyOf(account), address: ctx.ip });
  const isPanel = comesFromPanel(strapi, ctx);
  const device = deviceOf(ctx.get('User-Agent'));
  const { jwt, refresh } = await openSession(strapi, { user: account.id, device, isPanel });
  await noteSignIn(strapi, 'sign-in', account, ctx.state.requestId, { method, device });
  if (refresh) setRefreshCookie(strapi, ctx, refresh);
  ctx.body = { jwt, user: await userAnswer(strapi, ctx, account.id) };
}

/** The user as Strapi's own sign-in answers it. */
async function userAnswer(strapi: Core.Strapi, ctx: Context, id: number): Promise<unknown> {
  const user = await strapi.db.query('plugin::users-permissions.user').findOne({ where: { id } });
  const model = strapi.getModel('plugin::users-permissions.user');
  return strapi.contentAPI.sanitize.output(user, model, { auth: ctx.state.auth });
}
