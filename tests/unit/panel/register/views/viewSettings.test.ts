import {
  isAsKept,
  toSettings,
  viewSearch,
  type ListState,
} from '../../../../../src/panel/register/views/viewSettings';

const state: ListState = {
  filter: { verdict: ['should-build'], establishedOn: { from: '2021-01-01', to: '2021-12-31' }, q: '示例' },
  sort: { field: 'name', order: 'ASC' },
  perPage: 100,
  columns: ['name', 'verdict'],
};

describe('a view', () => {
  it('keeps conditions, order, columns and page size, but not what was searched for', () => {
    expect(toSettings(state)).toEqual({
      filter: { verdict: ['should-build'], establishedOn: { from: '2021-01-01', to: '2021-12-31' } },
      sort: { field: 'name', order: 'ASC' },
      perPage: 100,
      columns: ['name', 'verdict'],
    });
  });

  it.each<[string, Partial<ListState>, boolean]>([
    ['nothing', {}, true],
    [
      'the order in which conditions were set',
      {
        filter: { establishedOn: { to: '2021-12-31', from: '2021-01-01' }, verdict: ['should-build'] },
      },
      true,
    ],
    ['a search', { filter: { ...state.filter, q: '别的' } }, true],
    ['a condition', { filter: { verdict: ['covered'] } }, false],
    ['the order of rows', { sort: { field: 'name', order: 'DESC' } }, false],
    ['the columns', { columns: ['verdict', 'name'] }, false],
    ['the page size', { perPage: 50 }, false],
  ])('after %s changed', (_what, changed, isSame) => {
    expect(isAsKept(toSettings(state), { ...state, ...changed })).toBe(isSame);
  });

  it('that says nothing of order and page size fits any', () => {
    const open = { ...toSettings(state), sort: null, perPage: null };
    expect(isAsKept(open, { ...state, perPage: 25, sort: { field: 'verdict', order: 'DESC' } })).toBe(true);
  });

  it('opens from the address', () => {
    const search = new URLSearchParams(viewSearch(toSettings(state)));
    expect(JSON.parse(search.get('filter') ?? '')).toEqual(toSettings(state).filter);
    expect([search.get('sort'), search.get('order'), search.get('perPage'), search.get('page')]).toEqual([
      'name',
      'ASC',
      '100',
      '1',
    ]);
  });
});
