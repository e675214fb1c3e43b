import { shownFilters } from '../../../../../src/plugins/registers/server/export/shown-filters';
import { buildField, buildRegister } from '../../../panel/registers';

describe('filters in the audit record', () => {
  const find = () => null;
  const register = buildRegister('organizations', [
    buildField('name'),
    buildField('legalRepresentative', { personal: 'masked', mask: 'name' }),
  ]);

  it('hide what was compared with a personal field, at any depth', () => {
    const filters = {
      $and: [{ $or: [{ legalRepresentative: { $eq: '示例甲' } }] }, { name: { $contains: '协会' } }],
    };
    expect(shownFilters(filters, register, find)).toEqual({
      $and: [{ $or: [{ legalRepresentative: '****' }] }, { name: { $contains: '协会' } }],
    });
  });
});
