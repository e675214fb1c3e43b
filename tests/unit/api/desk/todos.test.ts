import { todosOn } from '../../../../src/api/desk/domain/todos';
import { todoCounts } from '../../../../src/api/desk/queries/todo-counts';

const LIMITS = { surveyMonths: 12, visitDays: 90 };
const filtersOf = (key: string, limits = LIMITS) =>
  todosOn('2026-11-24', limits).find((todo) => todo.key === key)?.filters;

describe('what waits for an office', () => {
  it('ends a term on its last day: over the day after, due within the days before', () => {
    expect(filtersOf('term-over')).toMatchObject({ termDueOn: { $lte: '2026-11-23' } });
    expect(filtersOf('term-30')).toMatchObject({ termDueOn: { $gte: '2026-11-24', $lte: '2026-12-24' } });
    expect(filtersOf('term-180')).toMatchObject({ termDueOn: { $gte: '2026-11-24', $lte: '2027-05-23' } });
  });

  it('follows the rules in force: a survey a month before it expires, a visit a day after it was due', () => {
    expect(filtersOf('survey-expires')).toMatchObject({ membersCountedOn: { $lte: '2025-12-24' } });
    expect(filtersOf('survey-expires', { surveyMonths: 6, visitDays: 90 })).toMatchObject({
      membersCountedOn: { $lte: '2026-06-24' },
    });
    expect(filtersOf('unvisited')).toMatchObject({ unattendedSince: { $lte: '2026-08-25' } });
    expect(filtersOf('unvisited', { surveyMonths: 12, visitDays: 30 })).toMatchObject({
      unattendedSince: { $lte: '2026-10-24' },
    });
  });

  it('lists a Party organization that covers six, not one that covers five', () => {
    expect(filtersOf('covers-many')).toMatchObject({ coveredOrganizations: { $gte: 6 } });
  });

  it('counts with the conditions that the list gets, values bound', () => {
    const { text, values } = todoCounts([
      {
        key: 'x',
        register: 'branches',
        filters: {
          kind: { $in: ['branch'] },
          termDueOn: { $gte: '2026-01-01', $lte: '2026-02-01' },
          extendedTo: { $null: true },
        },
      },
    ]);
    expect(text).toBe(
      'select array[(select count(*)::integer from public.branches where "kind" = any ($1) and "term_due_on" >= $2 and "term_due_on" <= $3 and "extended_to" is null)]::integer[] as counts',
    );
    expect(values).toEqual([['branch'], '2026-01-01', '2026-02-01']);
  });
});
