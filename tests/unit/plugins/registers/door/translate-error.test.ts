import { Refusal } from '../../../../../src/plugins/registers/server/door/refusal';
import {
  isStaleVersion,
  translateError,
} from '../../../../../src/plugins/registers/server/door/translate-error';

const databaseError = (code: string, more: object = {}): Error =>
  Object.assign(new Error('said by PostgreSQL'), { code, ...more });

describe('translateError', () => {
  it.each([
    [
      'a row outside the scope',
      databaseError('42501', { routine: 'ExecWithCheckOptions' }),
      403,
      'outside-scope',
      ['jurisdictionCode'],
    ],
    [
      'a taken value',
      databaseError('23505', { detail: 'Key (credit_code)=(5144) already exists.' }),
      400,
      'not-unique',
      ['creditCode'],
    ],
    [
      'a taken value of a guarded table',
      databaseError('23505', { table: 'organizations', constraint: 'organizations_credit_code' }),
      400,
      'not-unique',
      ['creditCode'],
    ],
    [
      'a taken value of several columns',
      databaseError('23505', { table: 'a', constraint: 'b' }),
      400,
      'not-unique',
      [],
    ],
    ['a full disk of the server', databaseError('ENOSPC'), 507, 'disk-full', undefined],
    ['a full quota of the server', databaseError('EDQUOT'), 507, 'disk-full', undefined],
    ['a full disk of PostgreSQL', databaseError('53100'), 507, 'disk-full', undefined],
    ['a missing value', databaseError('23502', { column: 'org_type' }), 400, 'required', ['orgType']],
    [
      'a broken rule',
      databaseError('23514', { constraint: 'coverage_link_period' }),
      400,
      'coverage-link-period',
      [],
    ],
    [
      'a rule of our own',
      databaseError('RG422', { constraint: 'coverage_link_overlap', column: 'from' }),
      400,
      'coverage-link-overlap',
      ['from'],
    ],
    ['a row that others need', databaseError('23503'), 400, 'in-use', []],
    ['a value that is too long', databaseError('22001'), 400, 'invalid-value', []],
    ['two savers at once', databaseError('40P01'), 409, 'try-again', undefined],
    ['a database that shuts down', databaseError('57P01'), 503, 'database-unavailable', undefined],
    ['a refused connection', databaseError('ECONNREFUSED'), 503, 'database-unavailable', undefined],
    [
      'a connection that broke',
      new Error('Connection terminated unexpectedly'),
      503,
      'database-unavailable',
      undefined,
    ],
  ])('answers %s', (_name, error, status, code, path) => {
    const refusal = translateError(error);
    expect(refusal).toBeInstanceOf(Refusal);
    expect(refusal).toMatchObject({ status, details: path ? { code, path } : { code } });
  });

  it('keeps the values of rows out of the answer', () => {
    const refusal = translateError(
      databaseError('23505', { detail: 'Key (credit_code)=(5144) already exists.' }),
    );
    expect(JSON.stringify(refusal)).not.toContain('5144');
  });

  it.each([
    ['a missing grant', databaseError('42501', { routine: 'aclcheck_error' })],
    ['a broken statement', databaseError('42601')],
    ['an error of the program', new TypeError('x is not a function')],
    ['what is no error', 'a string'],
  ])('leaves %s as it is: a fault of ours must be seen', (_name, error) => {
    expect(translateError(error)).toBe(error);
  });

  it('knows a save on a stale version from all else', () => {
    expect(
      [databaseError('RG409'), databaseError('RG422'), new Error('RG409'), null].map(isStaleVersion),
    ).toEqual([true, false, false, false]);
  });
});
