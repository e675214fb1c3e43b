import { assertRelation } from '../../../../../src/plugins/registers/server/door/check-relation';
import { isDay } from '../../../../../src/plugins/registers/server/door/check-value';

describe('isDay', () => {
  it.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2021-02-30', false],
    ['2021-12-31', true],
    ['2021-13-01', false],
    ['2021-00-10', false],
    ['0001-01-01', true],
    ['2021-1-1', false],
    ['99999-01-01', false],
    ['2021-01-01T00:00:00Z', false],
    ['', false],
  ])('of %s is %s', (text, expected) => {
    expect(isDay(text)).toBe(expected);
  });
});

describe('assertRelation', () => {
  it.each([
    [null],
    ['ab12'],
    [5],
    [{ documentId: 'ab12' }],
    [{ id: 5 }],
    [['ab12', { id: 5 }]],
    [[]],
    [{ connect: ['ab12'], disconnect: [{ id: 5 }] }],
    [{ set: [] }],
    [{ connect: 'ab12' }],
  ])('takes %j', (value) => {
    expect(() => assertRelation(value, ['organization'])).not.toThrow();
  });

  it.each([
    [true, []],
    [0, []],
    [1.5, []],
    [2_147_483_648, []],
    ["' or 1=1", []],
    ['', []],
    [{}, []],
    [[null], []],
    [{ documentId: { a: 1 } }, ['documentId']],
    [{ steal: ['a'] }, ['steal']],
    [{ set: [{ documentId: 5 }] }, ['set']],
  ])('refuses %j', (value, path) => {
    const refusal = { status: 400, details: { code: 'invalid-relation', path: ['organization', ...path] } };
    expect(() => assertRelation(value, ['organization'])).toThrow(expect.objectContaining(refusal));
  });
});
