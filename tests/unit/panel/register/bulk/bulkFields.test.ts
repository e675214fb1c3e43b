import { bulkFields } from '../../../../../src/panel/register/bulk/bulkFields';
import { toSelection } from '../../../../../src/panel/register/bulk/bulkTarget';
import { buildField, buildRegister } from '../../registers';

const relation = (multiple: boolean) => ({
  type: 'relation' as const,
  relation: { register: 'agencies', multiple, title: 'name', tab: null },
});

describe('a change of many rows', () => {
  it('offers what many rows may have in common', () => {
    const register = buildRegister(
      'things',
      [
        buildField('name'),
        buildField('code'),
        buildField('status', { type: 'enumeration', values: [] }),
        buildField('agency', relation(false)),
        buildField('agencies', relation(true)),
        buildField('phone', { personal: 'masked' }),
        buildField('verdict', { readOnly: true }),
      ],
      { key: ['code'] },
    );
    expect(bulkFields(register).map((field) => field.name)).toEqual(['status', 'agency']);
    expect(bulkFields({ ...register, actions: ['find', 'findOne'] })).toEqual([]);
  });

  it.each([
    [false, { ids: ['a', 'b'] }],
    [true, { filters: { verdict: 'covered' } }],
  ])('names ticked rows, or the conditions when all are meant (%s)', async (isAll, selection) => {
    const target = { count: 2, ids: ['a', 'b'], isAll, filter: { verdict: ['covered'] } };
    expect(await toSelection(target, async () => ({ verdict: 'covered' }))).toEqual(selection);
  });
});
