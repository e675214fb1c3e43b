import { openTodos } from '../../../../src/panel/todos/openTodos';
import type { Todo } from '../../../../src/panel/providers/deskApi';

const todo = (key: string, filters: Todo['filters'], register = 'organizations'): Todo => ({
  key,
  register,
  filters,
  count: 9,
});

const todos = [
  todo('should-build', { verdict: { $eq: 'should-build' } }),
  todo('built-jointly', { verdict: { $eq: 'should-build' }, coverageForm: { $eq: 'joint' } }),
  todo('survey-expires', {
    duty: { $in: ['build', 'join'] },
    membersCountedOn: { $lte: '2026-01-25' },
  }),
  todo('no-instructor', { duty: { $eq: 'include' }, openAssignments: { $lte: 0 } }),
  todo('term-over', { termDueOn: { $lte: '2026-11-24' } }, 'branches'),
];
const keysFor = (organization: Record<string, unknown>): string[] =>
  openTodos(todos, 'organizations', organization).map(({ key }) => key);

describe('what waits for an organization', () => {
  it('is what its own fields meet, the verdict said once', () => {
    expect(keysFor({ verdict: 'should-build', coverageForm: 'joint', duty: 'build' })).toEqual([
      'should-build',
    ]);
  });

  it.each([
    ['on the last day', '2026-01-25', ['survey-expires']],
    ['a day later', '2026-01-26', []],
    ['never counted', null, []],
  ])('compares days as written: %s', (_when, membersCountedOn, keys) => {
    expect(keysFor({ verdict: 'covered', duty: 'join', membersCountedOn })).toEqual(keys);
  });

  it.each([
    [0, ['no-instructor']],
    [1, []],
  ])('compares numbers: %s assignments', (openAssignments, keys) => {
    expect(keysFor({ duty: 'include', openAssignments })).toEqual(keys);
  });

  it.each([
    ['2026-11-24', ['term-over']],
    ['2026-12-01', ['term-30']],
    ['2027-01-15', ['term-90']],
    [null, []],
  ])('says of a term that ends on %s how near that is, once', (termDueOn, keys) => {
    const terms = [
      todo('term-over', { termDueOn: { $lte: '2026-11-24' } }, 'branches'),
      todo('term-30', { termDueOn: { $gte: '2026-11-25', $lte: '2026-12-25' } }, 'branches'),
      todo('term-90', { termDueOn: { $gte: '2026-11-25', $lte: '2027-02-23' } }, 'branches'),
      todo('covers-many', { coveredOrganizations: { $gte: 6 } }, 'branches'),
    ];
    const open = openTodos(terms, 'branches', { termDueOn, coveredOrganizations: 5 });
    expect(open.map(({ key }) => key)).toEqual(keys);
  });

  it.each([
    [null, ['pages-to-review']],
    ['2026-12-01T00:00:00Z', []],
  ])('compares with nothing: planned for %s', (publishAt, keys) => {
    const review = [
      todo('pages-to-review', { state: { $eq: 'submitted' }, publishAt: { $null: true } }, 'x'),
    ];
    expect(openTodos(review, 'x', { state: 'submitted', publishAt }).map(({ key }) => key)).toEqual(keys);
  });

  it('leaves to-dos of other registers to their own records', () => {
    expect(keysFor({ termDueOn: '2020-01-01' })).toEqual([]);
  });
});
