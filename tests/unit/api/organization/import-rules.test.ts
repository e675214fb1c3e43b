import { rules } from '../../../../src/api/organization/domain/import-rules';
import { findRegion } from '../../../../src/api/region/domain/region-names';
import type { Remark } from '../../../../src/plugins/registers/import-rules';

const regions = [
  { code: '44', name: '广东省' },
  { code: '4401', name: '广州市' },
  { code: '440106', name: '天河区' },
  { code: '4403', name: '深圳市' },
  { code: '440306', name: '宝安区' },
  { code: '4419', name: '东莞市' },
  { code: '11', name: '北京市' },
  { code: '110105', name: '朝阳区' },
  { code: '210103', name: '朝阳区' },
];
const context = { scope: '44', data: { regions } };

describe('a region', () => {
  it.each([
    ['440106', '440106'],
    ['440100', '4401'],
    ['440000', '44'],
    ['441900', '4419'],
    ['440106000000', '440106'],
    ['天河区', '440106'],
    ['天河', '440106'],
    ['广州', '4401'],
    ['广州市天河区', '440106'],
    ['广东省广州市天河区', '440106'],
    ['广东省', '44'],
    ['朝阳区', null],
    ['上海市', null],
    ['990000', null],
  ])('written %s is %s', (text, code) => {
    expect(findRegion(text, regions)).toBe(code);
  });

  it('of a name that two bear is the one within', () => {
    expect(findRegion('朝阳区', regions, '11')).toBe('110105');
  });
});

const readCell = (field: string, raw: string | number) => {
  const reading = rules.cells?.[field]?.(raw, context);
  return reading && [reading.value, ...reading.remarks.map(({ severity, code }) => `${severity} ${code}`)];
};

it.each<[string, string, unknown[] | undefined]>([
  ['creditCode', '53440000086848271M', ['53440000086848271M']],
  ['creditCode', ' 5344 0000 0868 4827 1m', ['53440000086848271M']],
  ['creditCode', '53100000XXXX001820', ['53100000XXXX001820']],
  ['creditCode', '53440300MJL0167883', ['53440300MJL0167883', 'warning credit-code-check-digit']],
  ['creditCode', '5344O000086848271M', ['5344O000086848271M', 'warning credit-code-alphabet']],
  ['creditCode', '53440000', [null, 'error credit-code-length']],
  ['creditCode', '待补', undefined],
  ['countyCode', '深圳市宝安区', ['440306']],
  ['countyCode', '深圳市', [null]],
  ['countyCode', '浦东新区', [null, 'warning region-unknown']],
  ['cityCode', '广东省广州市', ['4401']],
  ['jurisdictionCode', '广东省本级', ['44']],
  ['jurisdictionCode', '火星', [null, 'error region-unknown']],
  ['certificateValidTo', '2017-08-29 至 2022-07-26', ['2022-07-26']],
  ['certificateValidTo', '至 2022-03-29', ['2022-03-29']],
  ['certificateValidTo', '2014-05-20 至 2014-05-20', ['2014-05-20', 'warning validity-one-day']],
  ['certificateValidTo', '1900-01-01 至 1900-01-01', [null, 'info validity-empty']],
  ['certificateValidTo', '至', [null, 'info validity-empty']],
  ['certificateValidTo', '2022-03-29', undefined],
  ['registeredFunds', '800.00 万元', [800]],
  ['registeredFunds', '2000000元', [200]],
  ['registeredFunds', '200.00 （单位：元 / 万元）', [200, 'warning unclear-unit']],
  ['registeredFunds', '2000000.00 （单位：元 / 万元）', [200, 'warning unclear-unit']],
  ['registeredFunds', '0.00 （单位：元 / 万元）', [null, 'warning funds-zero']],
  ['address', '正常', [null, 'warning status-as-address']],
  ['address', '广州市黄华路97号', undefined],
  ['competentAgency', '直接登记', [null, 'info direct-registration']],
])('reads %s “%s”', (field, raw, expected) => {
  expect(readCell(field, raw)).toEqual(expected);
});

function readRow(values: Record<string, string>, texts: Record<string, string> = {}) {
  const said: string[] = [];
  const row = {
    values: { ...values } as Record<string, string | number | boolean>,
    proposedJurisdiction: null as string | null,
    text: (field: string) => texts[field] ?? '',
    remark: (_field: string | null, { code }: Remark) => said.push(code),
  };
  rules.row?.(row, context);
  return { values: row.values, jurisdiction: row.proposedJurisdiction, said };
}

describe('a row', () => {
  it.each([
    ['51440106XXX000000X', '440106'],
    ['53440300MJL177786R', '4403'],
    ['53440000086848271M', '44'],
    ['53100000XXXX001820', '10'],
  ])('with the code %s points to the jurisdiction %s', (creditCode, jurisdiction) => {
    expect(readRow({ creditCode }).jurisdiction).toBe(jurisdiction);
  });

  it('takes the city from the county, and a city in the county’s column as the city', () => {
    expect(readRow({}, { countyCode: '深圳市宝安区' }).values).toEqual({
      cityCode: '4403',
      countyCode: '440306',
    });
    expect(readRow({}, { countyCode: '深圳市' }).values).toEqual({ cityCode: '4403' });
  });

  it('leaves out a county of another city and says so', () => {
    const { values, said } = readRow({ cityCode: '4401', countyCode: '440306' }, { countyCode: '宝安区' });
    expect(values).toEqual({ cityCode: '4401' });
    expect(said).toEqual(['county-elsewhere']);
  });

  it('registers directly what names no agency, keeps a mode that is given', () => {
    expect(readRow({}, { competentAgency: '直接登记' }).values).toEqual({ registrationMode: 'direct' });
    expect(readRow({ registrationMode: 'decoupled' }, { competentAgency: '直接登记' }).values).toEqual({
      registrationMode: 'decoupled',
    });
  });

  it('keeps the beginning of the validity', () => {
    const { values } = readRow({}, { certificateValidTo: '2017-08-29 至 2022-07-26' });
    expect(values).toMatchObject({ certificateValidFrom: '2017-08-29' });
  });
});
