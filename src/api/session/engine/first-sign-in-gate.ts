import { Refusal, type Gate } from '../../../plugins/registers';

/** What an account may do that owes a password, the pledge or a second factor: give it, or leave. */
const OPEN = new Set([
  'api::account.account.find',
  'api::account.account.firstSignIn',
  'api::account.second-factor.begin',
  'api::account.second-factor.confirm',
  'api::session.session.remove',
  'api::session.session.removeAll',
]);

/** Answers 403 `first-sign-in` to everything else. What is owed was found with the session, at the sign-in of the request. */
export const firstSignInGate: Gate = (ctx, action) =>
  ctx.state.owesFirstSignIn === true && !OPEN.has(action ?? '')
    ? new Refusal(403, 'Finish the first sign-in', { code: 'first-sign-in' })
    : null;
