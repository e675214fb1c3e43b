import {
  findDateRange,
  readDate,
  serialToIso,
} from '../../../../../src/plugins/registers/server/import/normalise/date';

describe('a date cell', () => {
  it.each([
    ['2021-11-24', '2021-11-24'],
    ['2021-11-24 00:00:00', '2021-11-24'],
    ['2021-11-24T08:30:00Z', '2021-11-24'],
    ['2021.11.24', '2021-11-24'],
    ['2021/1/4', '2021-01-04'],
    ['2021年11月24日', '2021-11-24'],
    ['2021 年 1 月 4 日', '2021-01-04'],
    ['20211124', '2021-11-24'],
    [20211124, '2021-11-24'],
    ['2020-02-29', '2020-02-29'],
  ])('reads %s without a remark', (raw, value) => {
    expect(readDate(raw)).toEqual({ value, remarks: [] });
  });

  it.each([
    [44524, '2021-11-24'],
    ['44524', '2021-11-24'],
    [44524.5, '2021-11-24'],
  ])('reads %s as a day number of Excel, with a warning', (raw, value) => {
    expect(readDate(raw)).toMatchObject({ value, remarks: [{ severity: 'warning', code: 'serial-date' }] });
  });

  it.each(['1900-01-01', '1899-12-30', '1970-01-01', '1900/1/1'])(
    'takes %s for an empty date and says so',
    (raw) => {
      expect(readDate(raw)).toMatchObject({
        value: null,
        remarks: [{ severity: 'warning', code: 'zero-date' }],
      });
    },
  );

  it.each(['2021-02-29', '2021-13-01', '2021年11月', '去年', '21.11.24', '2021', 2021, 99999999])(
    'refuses %s',
    (raw) => {
      expect(readDate(raw)).toMatchObject({
        value: null,
        remarks: [{ severity: 'error', code: 'bad-date' }],
      });
    },
  );

  it('refuses a range where one date is wanted', () => {
    expect(readDate('2017-08-29 至 2022-07-26').remarks).toMatchObject([
      { severity: 'error', code: 'date-range' },
    ]);
  });
});

describe('a range of dates', () => {
  it.each([
    ['2017-08-29 至 2022-07-26', { from: '2017-08-29', to: '2022-07-26' }],
    ['至 2022-03-29', { from: null, to: '2022-03-29' }],
    ['至', { from: null, to: null }],
    ['1900-01-01 至 1900-01-01', { from: null, to: null }],
    ['2020.1.1—2024.12.31', { from: '2020-01-01', to: '2024-12-31' }],
    ['2022-03-29', null],
  ])('reads %s', (text, range) => {
    expect(findDateRange(text)).toEqual(range);
  });
});

it.each([
  [1, false, '1899-12-31'],
  [61, false, '1900-03-01'],
  [44524, false, '2021-11-24'],
  [43062, true, '2021-11-24'],
])('turns day number %i (1904 calendar: %s) into %s', (serial, is1904, iso) => {
  expect(serialToIso(serial, is1904)).toBe(iso);
});
