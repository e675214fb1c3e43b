import { MATRIX, OPEN_ACTIONS, PUBLIC_ACTIONS } from '../../../src/access/matrix';
import { ROLES } from '../../../src/access/roles';

// How somebody keeps a list, and the file that an export makes, are their own: no record changes.
const OWN = /\.(saved-views|exports)\./;
const WRITES = /\.(create|update|delete|commit|undo|recalculate|simulate)$/;

/** What anybody who signed in may ask: who they are, and what visitors see. */
const ANYBODYS = ['api::staff.staff.me', ...PUBLIC_ACTIONS];

describe('the matrix', () => {
  it('names every role, and each action once', () => {
    expect(Object.keys(MATRIX).sort()).toEqual(ROLES.map(({ type }) => type).sort());
    for (const actions of Object.values(MATRIX)) expect(new Set(actions).size).toBe(actions.length);
  });

  it.each(['leader', 'auditor'] as const)('lets the %s write nothing of the office', (role) => {
    expect(MATRIX[role].filter((action) => WRITES.test(action) && !OWN.test(action))).toEqual([]);
  });

  it('shows the auditor no register', () => {
    expect(
      MATRIX.auditor.filter(
        (action) => /^api::(?!account\.|session\.)/.test(action) && !ANYBODYS.includes(action),
      ),
    ).toEqual([]);
  });

  it.each(['city', 'county'] as const)('keeps rules and regions out of the hands of the %s', (role) => {
    const reference = MATRIX[role].filter((action) => /^api::(region|coverage-rule)\./.test(action));
    expect(reference.filter((action) => WRITES.test(action))).toEqual([]);
  });

  it('gives nobody an action of the accounts, uploads or the builder', () => {
    const foreign = /^plugin::(users-permissions|upload|content-type-builder|email|i18n)\./;
    expect(
      Object.values(MATRIX)
        .flat()
        .filter((action) => foreign.test(action)),
    ).toEqual([]);
  });

  it('gives the accounts of others to the province office alone', () => {
    const administers = (actions: string[]): boolean =>
      actions.some((action) => /^api::staff\.staff\.(?!me$)/.test(action));
    const roles = Object.entries(MATRIX).filter(([, actions]) => administers(actions));
    expect(roles.map(([role]) => role)).toEqual(['province']);
  });

  it('lets visitors do nothing but sign in, stay signed in and sign out', () => {
    expect(OPEN_ACTIONS).toEqual([
      'plugin::users-permissions.auth.callback',
      'api::session.session.secondStep',
      'api::session.session.refresh',
      'api::session.session.signOut',
    ]);
  });
});
