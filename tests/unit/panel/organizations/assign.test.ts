import { idsOf } from '../../../../src/panel/organizations/assignedIds';
import { loadAfter } from '../../../../src/panel/organizations/instructorLoad';

describe('sending an instructor to many organizations', () => {
  it.each([
    [3, 2, 5, false],
    [3, 3, 5, true],
    [0, 500, null, false],
  ])('with %i in care and %i more, of at most %p: too much is %p', (now, added, capacity, isTooMuch) => {
    expect(loadAfter(now, added, capacity)).toEqual({ now, after: now + added, capacity, isTooMuch });
  });

  it('means the ticked ones, or all that the conditions name, page by page', async () => {
    const asked: unknown[] = [];
    const getList = async (_register: string, { pagination }: { pagination?: { page: number } }) => {
      asked.push(pagination?.page);
      return { data: [{ id: `o${pagination?.page}` }], total: 201 };
    };
    // of the data provider, only the list is asked for
    const provider = { getList } as unknown as Parameters<typeof idsOf>[0];
    const target = { count: 201, ids: ['a'], filter: {}, isAll: false };
    expect(await idsOf(provider, target)).toEqual(['a']);
    expect(await idsOf(provider, { ...target, isAll: true })).toEqual(['o1', 'o2']);
    expect(asked).toEqual([1, 2]);
  });
});
