import { addedActions } from '../../../src/access/added-registers';
import { MATRIX } from '../../../src/access/matrix';
import { ROLES } from '../../../src/access/roles';

const supply = { uid: 'api::supply.supply', access: 'office' as const };

describe('registers that the matrix does not name', () => {
  it('are kept by offices, read by readers, and nothing to the auditor', () => {
    const all = ['find', 'findOne', 'create', 'update', 'delete'].map((action) => `${supply.uid}.${action}`);
    for (const role of ['province', 'city', 'county'] as const)
      expect(addedActions(role, [supply])).toEqual(all);
    for (const role of ['leader', 'editor', 'publisher'] as const)
      expect(addedActions(role, [supply])).toEqual(all.slice(0, 2));
    expect(addedActions('auditor', [supply])).toEqual([]);
  });

  it('stay closed unless their schema opens them', () => {
    expect(addedActions('province', [{ ...supply, access: 'none' }])).toEqual([]);
  });

  it('never widen what the matrix says of a register that it names', () => {
    const [named = ''] = MATRIX.province.filter((action) => action.startsWith('api::coverage-rule.'));
    const uid = named.slice(0, named.lastIndexOf('.'));
    for (const { type } of ROLES) expect(addedActions(type, [{ uid, access: 'office' }])).toEqual([]);
  });
});
