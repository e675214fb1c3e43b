import { Refusal, type Gate } from '../../../plugins/registers';

/** What an account may do that has not chosen its password or not accepted the pledge: do so, or leave. */
const OPEN = new Set([
  'api::account.account.find',
  'api::account.account.firstSignIn',
  'api::session.session.remove',
  'api::session.session.removeAll',
]);

/** Answers 403 `first-sign-in` to everything else. What is owed was found with the session, at the sign-in of the request. */
export const firstSignInGate: Gate = (ctx, action) =>
  ctx.state.owesFirstSignIn === true && !OPEN.has(action ?? '')
    ? new Refusal(403, 'Choose a password and accept the pledge first', { code: 'first-sign-in' })
    : null;
