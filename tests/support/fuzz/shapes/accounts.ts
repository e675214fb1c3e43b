import fc from 'fast-check';
import { PASSWORD } from '../../office';
import { codesOf } from '../field-values';
import { hostileText, hostileValue } from '../hostile-values';
import { envelope, fromPool, json, named, NOTHING, type Maker, type Parts, type Shapes } from '../parts';
import { pageNumber, parameters } from '../queries';

/** Accounts and sign-ins. */
export const ACCOUNTS: Shapes = {
  'get /api/staff/me': () => ({}),
  'get /api/staff': () => ({
    query: parameters({
      search: hostileText,
      'pagination.page': pageNumber,
      'pagination.pageSize': pageNumber,
    }),
  }),
  'post /api/staff': () => ({
    body: envelope(
      fc
        .constantFrom(['city', '4401'], ['county', '440106'], ['leader', '44'], ['city', '4501'], ['x', '45'])
        .chain(([role, scope]) =>
          named({
            username: fc.nat(1_000_000).map((number) => `fuzz${number}`),
            email: fc.nat(1_000_000).map((number) => `fuzz${number}@demo.invalid`),
            displayName: fc.constantFrom('示例人员', '示例'),
            role: fc.constant(role),
            scope: fc.constant(scope),
          }),
        ),
    ),
  }),
  'get /api/staff/:id': (ground) => ({ params: [fromPool(ground, 'staff')] }),
  'put /api/staff/:id': (ground) => ({
    params: [fromPool(ground, 'staff')],
    body: envelope(
      named({
        displayName: fc.constantFrom('示例人员', '示例'),
        role: fc.constantFrom('city', 'county', 'leader'),
        scope: fc.constantFrom(...codesOf(ground), '4501', '45'),
        isBlocked: fc.boolean(),
      }),
    ),
  }),
  ...Object.fromEntries(
    ['reset-password', 'reset-second-factor', 'unlock', 'sign-out'].map((action): [string, Maker] => [
      `post /api/staff/:id/${action}`,
      (ground) => ({ params: [fromPool(ground, 'staff')], body: fc.oneof(NOTHING, envelope(hostileValue)) }),
    ]),
  ),
  'get /api/account': () => ({}),
  'post /api/account/first-sign-in': () => ({
    body: envelope(named({ password: hostileText, pledge: fc.constantFrom(0, 1, 99) })),
  }),
  // With the right password only what breaks the policy, so that the role can sign in again.
  'post /api/account/password': () => ({
    body: envelope(
      named({
        current: fc.constantFrom(PASSWORD, 'wrong'),
        password: fc.constantFrom('short', PASSWORD, 'password1234'),
      }),
    ),
  }),
  'post /api/account/second-factor': ownProof,
  'post /api/account/second-factor/confirm': () => ({
    body: envelope(named({ code: fc.oneof(fc.constantFrom('000000', '1234567'), hostileText) })),
  }),
  'post /api/account/second-factor/recovery-codes': ownProof,
  'post /api/account/second-factor/disable': ownProof,
  'post /api/auth/local': () => ({
    body: json(
      named({
        identifier: fc.oneof(fc.constantFrom('leader', 'leader@demo.invalid'), hostileText),
        password: fc.oneof(fc.constant('wrong'), hostileText),
      }),
    ),
  }),
  'post /api/session/second-step': () => ({
    body: json(named({ challenge: hostileText, code: hostileText })),
  }),
  'post /api/session/refresh': () => ({ body: fc.oneof(NOTHING, json(hostileValue)) }),
  'post /api/session/sign-out': () => ({ body: fc.oneof(NOTHING, json(hostileValue)) }),
  'get /api/sessions': () => ({}),
  'delete /api/sessions': () => ({}),
  'delete /api/sessions/:id': (ground) => ({ params: [fromPool(ground, 'sessions')] }),
};

function ownProof(): Parts {
  return { body: envelope(named({ current: fc.constantFrom(PASSWORD, 'wrong') })) };
}
