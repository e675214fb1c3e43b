import type { ImportField } from '../../../../../src/plugins/registers/server/import/import-field';
import { buildCellReader } from '../../../../../src/plugins/registers/server/import/normalise/cell-reader';
import type { RawCell } from '../../../../../src/plugins/registers/server/import/raw-cell';
import { field } from './fields';

const read = (of: ImportField, cell: RawCell) => buildCellReader(of, {}, { scope: '44', data: null })(cell);
const codes = (of: ImportField, cell: RawCell) =>
  read(of, cell).remarks.map(({ severity, code }) => `${severity} ${code}`);

describe('a text cell', () => {
  const name = field({ name: 'name', type: 'string', maxLength: 10 });

  it.each([
    ['　广州市示例协会 ', '广州市示例协会'],
    ['示例（测试）协会', '示例（测试）协会'],
    ['体育馆路１１号Ａ座', '体育馆路11号A座'],
    ['２６－２８号', '26-28号'],
    ['两\u200b头\u0000尾', '两头尾'],
    ['="00123"', '00123'],
    ["'00123", '00123'],
    ['两行\n一格', '两行 一格'],
    [2021, '2021'],
  ])('reads %j as %s', (cell, value) => {
    expect(read(name, cell)).toEqual({ value, remarks: [] });
  });

  it.each(['暂无', '无', 'nan', 'NaN', 'NULL', '-', '／', '0', 0])('reads %j as empty', (cell) => {
    expect(read(name, cell)).toMatchObject({ value: null, remarks: [{ severity: 'info' }] });
  });

  it.each(['', '   ', '\u3000', null, undefined])('reads %j as empty without a word', (cell) => {
    expect(read(name, cell as RawCell)).toEqual({ value: null, remarks: [] });
  });

  it('takes as many characters as the field has, rare ones counted once, and not one more', () => {
    expect(codes(name, '𠮷'.repeat(10))).toEqual([]);
    expect(codes(name, '𠮷'.repeat(11))).toEqual(['error too-long']);
  });

  it.each([Number('5'.repeat(18)), '5.31E+17'])('refuses %s, which Excel cut', (cell) => {
    expect(codes(name, cell)).toEqual(['error damaged-number']);
  });

  it.each<[RawCell, unknown, string[]]>([
    [{ kind: 'formula', result: '结果' }, '结果', ['warning formula']],
    [{ kind: 'formula', result: null }, null, ['error formula-without-result']],
    [{ kind: 'error', text: '#REF!' }, null, ['error cell-error']],
    [{ kind: 'error', text: '#N/A' }, null, []],
  ])('reads the cell %j as %j', (cell, value, expected) => {
    expect(read(name, cell).value).toBe(value);
    expect(codes(name, cell)).toEqual(expected);
  });
});

describe('a whole number', () => {
  const count = field({ name: 'count', type: 'integer', min: 0, max: 1000 });

  it.each([
    ['１２', 12],
    ['12人', 12],
    ['1,000', 1000],
    ['0', 0],
    [0, 0],
    ['3.0', 3],
  ])('reads %j as %i', (cell, value) => {
    expect(read(count, cell)).toEqual({ value, remarks: [] });
  });

  it.each([
    ['3.5', 'error not-whole'],
    ['约十人', 'error bad-number'],
    ['3-5', 'error bad-number'],
    ['-1', 'error too-small'],
    ['1001', 'error too-large'],
    ['无', 'warning none-in-number'],
  ])('does not take %j: %s', (cell, remark) => {
    expect(codes(count, cell)).toEqual([remark]);
    expect(read(count, cell).value).toBeNull();
  });
});

it.each([
  ['800.00 万元', 800, []],
  ['200.00 （单位：元 / 万元）', 200, ['warning unclear-unit']],
])('reads the decimal %s', (cell, value, expected) => {
  const funds = field({ name: 'funds', type: 'decimal' });
  expect(read(funds, cell).value).toBe(value);
  expect(codes(funds, cell)).toEqual(expected);
});

describe('a yes/no cell', () => {
  const flag = field({ name: 'flag', type: 'boolean' });

  it.each([
    ['是', true],
    ['有', true],
    ['√', true],
    [1, true],
    [true, true],
    ['TRUE', true],
    ['否', false],
    ['无', false],
    [0, false],
    ['×', false],
  ])('reads %j as %s', (cell, value) => {
    expect(read(flag, cell)).toEqual({ value, remarks: [] });
  });

  it('refuses what is neither', () => {
    expect(codes(flag, '也许')).toEqual(['error bad-boolean']);
  });
});

describe('a choice', () => {
  const type = field({
    name: 'orgType',
    type: 'enumeration',
    values: [
      { value: 'association', label: { zh: '社会团体', en: 'Association' }, aliases: ['社团'] },
      {
        value: 'service-agency',
        label: { zh: '社会服务机构（民办非企业单位）', en: 'Service agency' },
        aliases: [],
      },
      { value: 'none', label: { zh: '无', en: 'None' }, aliases: [] },
    ],
  });

  it.each([
    ['association', 'association'],
    ['社会团体', 'association'],
    ['社 团', 'association'],
    ['Association', 'association'],
    ['社会服务机构(民办非企业单位)', 'service-agency'],
    ['民办非企业单位', 'service-agency'],
    ['社会服务机构', 'service-agency'],
    ['无', 'none'],
  ])('reads %s as %s', (cell, value) => {
    expect(read(type, cell)).toEqual({ value, remarks: [] });
  });

  it('names the choices when it knows none', () => {
    const [remark] = read(type, '公司').remarks;
    expect(remark).toMatchObject({ severity: 'error', code: 'unknown-value' });
    expect(remark?.message.zh).toContain('社会团体');
  });
});

it('warns of several units in one cell', () => {
  const agency = field({ name: 'agency', type: 'relation' });
  expect(codes(agency, '文化厅、教育厅')).toEqual(['warning several-units']);
});
