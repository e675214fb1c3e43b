import { MATRIX, OPEN_ACTIONS } from '../../../src/access/matrix';
import { ROLES } from '../../../src/access/roles';

// How somebody keeps a list is their own; it changes no record.
const OWN = /\.saved-views\./;
const WRITES = /\.(create|update|delete|commit|undo|recalculate|simulate)$/;

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
      MATRIX.auditor.filter((action) => action.startsWith('api::') && action !== 'api::staff.staff.me'),
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

  it('lets visitors do nothing but sign in', () => {
    expect(OPEN_ACTIONS).toEqual(['plugin::users-permissions.auth.callback']);
  });
});
