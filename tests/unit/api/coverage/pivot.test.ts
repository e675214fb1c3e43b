import { toPivot, type PivotCount } from '../../../../src/api/coverage/domain/pivot';

const count = (row: string, column: string, organizations: number, verdict = 'covered'): PivotCount => ({
  row,
  column,
  key: '',
  duty: 'build',
  verdict,
  form: verdict === 'covered' ? 'own' : 'none',
  organizations,
  members: null,
  transferred: null,
});
const COUNTS = [count('a', 'x', 3), count('a', 'y', 1, 'should-build'), count('b', 'x', 4, 'should-build')];
const shape = (measure: 'count' | 'share' | 'build') =>
  ({ rows: 'city', columns: 'orgType', measure }) as const;

describe('a pivot', () => {
  it('lays counts out in the order of the keys, empty cells as none', () => {
    const { cells, rowTotals, columnTotals, total } = toPivot(COUNTS, shape('count'), ['b', 'a'], ['x', 'y']);
    expect(cells.map((row) => row.map(({ value }) => value))).toEqual([
      [4, 0],
      [3, 1],
    ]);
    expect(rowTotals?.map(({ value }) => value)).toEqual([4, 4]);
    expect(columnTotals?.map(({ value }) => value)).toEqual([7, 1]);
    expect(total?.value).toBe(8);
  });

  it('makes a rate of a total from counts, not from rates', () => {
    const { rowTotals, total } = toPivot(COUNTS, shape('build'), ['a', 'b'], ['x', 'y']);
    expect(rowTotals).toEqual([
      { numerator: 3, denominator: 4, value: 0.75 },
      { numerator: 0, denominator: 4, value: 0 },
    ]);
    expect(total).toEqual({ numerator: 3, denominator: 8, value: 0.375 });
  });

  it('takes a share of the whole, but of its own quarter where quarters stand in the table', () => {
    expect(toPivot(COUNTS, shape('share'), ['a'], ['x']).cells[0]?.[0]).toEqual({
      numerator: 3,
      denominator: 8,
      value: 0.375,
    });
    const quarters = toPivot(
      COUNTS,
      { rows: 'orgType', columns: 'quarter', measure: 'share' },
      ['a', 'b'],
      ['x', 'y'],
    );
    expect(quarters.cells[0]?.[0]).toEqual({ numerator: 3, denominator: 7, value: 0.4286 });
    expect([quarters.rowTotals, quarters.total]).toEqual([null, null]);
  });
});
