import { toFigures } from '../../../src/api/coverage/domain/figures';
import { COVERAGE_TABLE, headingGroups } from '../../../src/shared/coverage-table';

const counts = [
  ['build', 'covered', 'own', 5],
  ['build', 'should-build', 'joint', 2],
  ['join', 'should-join', 'none', 3],
  ['include', 'covered', 'work', 4],
  ['to-survey', 'to-survey', 'none', 6],
  ['dissolve', 'should-dissolve', 'own', 1],
  ['not-applicable', 'not-applicable', 'none', 7],
] as const;
const figures = toFigures(
  counts.map(([duty, verdict, form, organizations]) => ({
    key: '',
    duty,
    verdict,
    form,
    organizations,
    members: 0,
    transferred: 0,
  })),
);
const value = (key: string): number | null | undefined =>
  COVERAGE_TABLE.find((column) => column.key === key)?.value(figures, null);
const sum = (...keys: string[]): number => keys.reduce((total, key) => total + (value(key) ?? NaN), 0);

describe('the statistics table', () => {
  it('adds up from left to right', () => {
    expect(sum('notApplicable', 'dissolve', 'sound')).toBe(value('total'));
    expect(sum('survey', 'build', 'join', 'include')).toBe(value('sound'));
  });

  it.each(['build', 'join', 'include'])('has done and open add up to %s', (duty) => {
    expect(sum(`${duty}-done`, `${duty}-open`)).toBe(value(duty));
  });

  it('leaves empty what is not known, such as the teams of a past day', () => {
    expect(['perJoint', 'temporary', 'instructors'].map(value)).toEqual([null, null, null]);
  });

  it('groups the headings without losing or moving a column', () => {
    const groups = headingGroups(COVERAGE_TABLE);
    expect(groups.flatMap(({ columns }) => columns)).toEqual([...COVERAGE_TABLE]);
    expect(groups.map(({ columns }) => columns.length)).toEqual([1, 1, 1, 1, 1, 3, 3, 3, 3, 3]);
  });
});
