import { filterText, type FilterWords } from '../../../../../src/panel/register/filters/filterText';
import { shortLabel, valueLabel } from '../../../../../src/panel/schema/describe';
import { organizations } from '../../registers';

const words: FilterWords = {
  value: (field, code) => valueLabel(field, code, 'zh-CN'),
  region: (code) => ({ '4401': '广州市', '44': '省本级' })[code] ?? code,
  yes: '是',
  no: '否',
  empty: '未填',
  filled: '已填',
  chosen: (count) => `已选 ${count} 个`,
  period: (period) => ({ thisQuarter: '本季度' })[period as string] ?? period,
  from: (day) => `${day} 起`,
  to: (day) => `至 ${day}`,
};

const say = (name: string, value: unknown) =>
  filterText(
    organizations.fields.find((field) => field.name === name)!,
    value,
    words,
  );

describe('the sentence of a filter', () => {
  it.each([
    ['jurisdictionCode', '4401', '广州市'],
    ['jurisdictionCode', '44', '省本级'],
    ['orgType', ['service-agency'], '社会服务机构'],
    ['verdict', ['should-build', 'covered'], '应建未建、已覆盖'],
    ['verdict', ['unheard-of'], 'unheard-of'],
    ['zombie', true, '是'],
    ['zombie', false, '否'],
    ['zombie', { empty: true }, '未填'],
    ['establishedOn', { from: '2021-11-24' }, '2021-11-24 起'],
    ['establishedOn', { to: '2021-11-24' }, '至 2021-11-24'],
    ['establishedOn', { from: '2021-01-01', to: '2021-11-24' }, '2021-01-01 – 2021-11-24'],
    ['competentAgency', { documentId: 'a1', title: '民政局' }, '民政局'],
    [
      'competentAgency',
      [
        { documentId: 'a1', title: '民政局' },
        { documentId: 'a2', title: '教育局' },
      ],
      '民政局、教育局',
    ],
    ['competentAgency', [{ documentId: 'a1' }, { documentId: 'a2' }], '已选 2 个'],
    ['competentAgency', { empty: true }, '未填'],
    ['competentAgency', { filled: true }, '已填'],
    ['jurisdictionCode', ['4401', '44'], '广州市、省本级'],
    ['establishedOn', { relative: 'thisQuarter' }, '本季度'],
    ['creditCode', ['5244', '5144'], '5244、5144'],
    ['creditCode', '5244', '5244'],
    ['verdict', undefined, ''],
  ])('says of %s %j: %s', (name, value, said) => {
    expect(say(name, value)).toBe(said);
  });

  it.each([
    ['社会服务机构（民办非企业单位）', '社会服务机构'],
    ['Foundation (public)', 'Foundation'],
    ['基金会', '基金会'],
  ])('shortens %s to %s', (label, short) => {
    expect(shortLabel(label)).toBe(short);
  });
});
