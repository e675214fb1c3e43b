import { toCsvField } from '../../../../../src/plugins/registers/server/export/write-csv';
import { columnWidths } from '../../../../../src/plugins/registers/server/export/write-workbook';

describe('a field of a csv line', () => {
  it.each([
    ['plain text', '示例协会', '示例协会'],
    ['an empty cell', null, ''],
    ['a number below zero stays a number', -5, '-5'],
    ['a formula', '=1+1', "'=1+1"],
    ['a plus', '+86', "'+86"],
    ['a minus', '-x', "'-x"],
    ['an at sign', '@sum', "'@sum"],
    ['a tab before a formula', '\t=1', "'\t=1"],
    ['an equals sign inside', 'a=b', 'a=b'],
    ['a comma', 'a,b', '"a,b"'],
    ['quotes', '说"是"', '"说""是"""'],
    ['a line break', 'a\nb', '"a\nb"'],
  ])('%s', (_name, cell, written) => {
    expect(toCsvField(cell)).toBe(written);
  });
});

describe('the width of a column', () => {
  it('counts a Chinese character twice, fits the heading, and has an end', () => {
    expect(columnWidths(['名称'], [['示例协会甲']])).toEqual([12]);
    expect(columnWidths(['统一社会信用代码'], [['x']])).toEqual([20]);
    expect(columnWidths(['x'], [['长'.repeat(500)]])).toEqual([50]);
    expect(columnWidths(['x'], [])).toEqual([8]);
  });
});
