import {
  buildHeadingIndex,
  findHeadingRow,
  mapColumns,
} from '../../../../../src/plugins/registers/server/import/headings';
import { bookRegister } from './fields';

const { fields } = bookRegister;
const map = (
  headings: string[],
  given: Record<string, string | null> = {},
  saved: Record<string, string | null> = {},
) =>
  mapColumns({ number: 1, cells: headings }, null, fields, { given, saved }).map(
    ({ heading, field, matchedBy }) => [heading, field, matchedBy],
  );

describe('the headings of a file', () => {
  it.each(['书名', '名称', '书 名', 'title', 'name', '书名(全称)', '*书名', '书名（必填）'])(
    '%s means the name',
    (heading) => {
      expect(map([heading])).toEqual([[heading, 'name', 'heading']]);
    },
  );

  it('come in any order, and unknown ones are reported', () => {
    expect(map(['页数', '颜色', '书名'])).toEqual([
      ['页数', 'pages', 'heading'],
      ['颜色', null, 'none'],
      ['书名', 'name', 'heading'],
    ]);
  });

  it.each(['问题', '序号', 'letters', '__proto__', 'constructor'])('%s is never data', (heading) => {
    expect(map([heading])).toEqual([[heading, null, 'none']]);
  });

  it('give a field to the first of two columns', () => {
    expect(map(['书名', '名称', '书名'])).toEqual([
      ['书名', 'name', 'heading'],
      ['名称', null, 'none'],
      ['书名 (2)', null, 'none'],
    ]);
  });

  it('follow the request before the saved mapping before themselves', () => {
    expect(map(['书名', '编号', '页数'], { 书名: null }, { 书名: 'code', 编号: 'name' })).toEqual([
      ['书名', null, 'given'],
      ['编号', 'name', 'saved'],
      ['页数', 'pages', 'heading'],
    ]);
  });

  it('ignore a mapping to a field that does not exist', () => {
    expect(map(['书名'], { 书名: 'password' })).toEqual([['书名', 'name', 'heading']]);
  });

  it('are found below title rows, within ten', () => {
    const title = (number: number) => ({ number, cells: ['2021 年图书登记表'] });
    const heads = { number: 10, cells: ['序号', '书名', '页数'] };
    const rows = [...Array.from({ length: 9 }, (_, index) => title(index + 1)), heads];
    expect(findHeadingRow(rows, buildHeadingIndex(fields), {})).toBe(heads);
    expect(findHeadingRow([title(0), ...rows], buildHeadingIndex(fields), {})).toBeNull();
  });
});
