import { cellFilter, readPivot } from '../../../src/panel/reports/pivotRequest';

const address = (values: Record<string, string>) => (name: string) => values[name] ?? '';
const live = ['to-survey', 'dissolve', 'build', 'join', 'include'];

describe('a pivot from its address', () => {
  it('is cities by verdict where nothing is said, or nothing that is known', () => {
    const expected = { rows: 'city', columns: 'verdict', measure: 'count', filters: {} };
    expect(readPivot(address({}))).toEqual(expected);
    expect(readPivot(address({ rows: 'moon', measure: 'sum' }))).toEqual(expected);
  });

  it.each([
    ['city', 'city', 'verdict'],
    ['verdict', 'verdict', 'city'],
  ])('never sets %s against itself', (rows, columns, instead) => {
    expect(readPivot(address({ rows, columns }))).toMatchObject({ rows, columns: instead });
  });

  it('keeps day and conditions', () => {
    expect(readPivot(address({ on: '2026-09-30', orgType: 'foundation', q: 'x' }))).toMatchObject({
      on: '2026-09-30',
      filters: { orgType: 'foundation' },
    });
  });
});

describe('the list behind a cell', () => {
  const key = (dimension: 'city' | 'county' | 'verdict' | 'duty' | 'agency' | 'level', code: string) => ({
    dimension,
    key: code,
    title: '示例单位',
  });

  it('has the conditions of row, column and report, among live organizations', () => {
    expect(cellFilter([key('city', '4401'), key('verdict', 'covered')], { orgType: 'foundation' })).toEqual({
      duty: live,
      jurisdictionCode: '4401',
      verdict: ['covered'],
      orgType: ['foundation'],
    });
  });

  it('takes the duty of the cell for that of all', () => {
    expect(cellFilter([key('duty', 'build')], {})).toEqual({ duty: ['build'] });
  });

  it('names an agency, or the lack of one', () => {
    expect(cellFilter([key('agency', 'abc')], {})).toMatchObject({
      competentAgency: { documentId: 'abc', title: '示例单位' },
    });
    expect(cellFilter([key('agency', '')], {})).toMatchObject({ competentAgency: { empty: true } });
  });

  it.each([key('county', '4401'), key('level', 'city'), key('city', ''), key('verdict', '')])(
    'is none where no list can be asked: %j',
    (one) => {
      expect(cellFilter([one], {})).toBeNull();
    },
  );
});
