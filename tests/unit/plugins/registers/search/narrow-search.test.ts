import { toWordSearch } from '../../../../../src/plugins/registers/server/search/narrow-search';

const register = { columns: { name: 'name', creditCode: 'credit_code', capacity: 'capacity' } };
const contains = (field: string, word: string) => ({ [field]: { $containsi: word } });

describe('a search by one word', () => {
  it('is one condition, or several joined by "or" that ask for the same', () => {
    expect(toWordSearch(contains('name', '协会'), register)).toEqual({ word: '协会', within: ['name'] });
    expect(toWordSearch({ $or: [contains('name', 'GDS'), contains('creditCode', 'gds')] }, register)).toEqual(
      { word: 'gds', within: ['name', 'credit_code'] },
    );
  });

  it.each([
    ['another operator', { name: { $eq: '协会' } }],
    ['two operators', { name: { $containsi: '协会', $ne: '示例协会' } }],
    ['two fields at once', { ...contains('name', '协会'), ...contains('creditCode', '协会') }],
    ['different words', { $or: [contains('name', '协会'), contains('creditCode', '商会')] }],
    [
      'what lies behind a relation',
      { $or: [contains('name', '协会'), { agency: contains('name', '协会') }] },
    ],
    ['a field that is not there', contains('moon', '协会')],
    ['"and"', { $and: [contains('name', '协会')] }],
    ['two letters', contains('name', 'gd')],
    ['nothing', {}],
    ['an empty "or"', { $or: [] }],
  ])('is not %s', (_what, filters) => {
    expect(toWordSearch(filters, register)).toBeNull();
  });
});
