import { ROLES } from '../../../../src/access/roles';
import { grantFault } from '../../../../src/api/staff/domain/grants';

describe('giving a role and a scope', () => {
  const province = { role: 'province', scope: '44' } as const;

  it.each([
    ['province', '44'],
    ['city', '4401'],
    ['county', '440106'],
    ['editor', '44'],
    ['editor', '4401'],
    ['publisher', '44'],
    ['auditor', '44'],
    ['leader', '440106'],
  ] as const)('lets the province office give %s at %s', (role, scope) => {
    expect(grantFault(province, { role, scope })).toBeNull();
  });

  it.each([
    ['province', '45', 'outside-scope'],
    ['city', '4501', 'outside-scope'],
    ['leader', '', 'outside-scope'],
    ['leader', '4', 'outside-scope'],
    ['province', '4401', 'role-scope-mismatch'],
    ['city', '44', 'role-scope-mismatch'],
    ['county', '4401', 'role-scope-mismatch'],
  ] as const)('lets the province office not give %s at "%s": %s', (role, scope, fault) => {
    expect(grantFault(province, { role, scope })).toBe(fault);
  });

  it('lets no other role give the province’s, nor one that separates powers', () => {
    const beyond = ['province', 'editor', 'publisher', 'auditor', 'leader'] as const;
    for (const { type } of ROLES.filter((one) => one.type !== 'province'))
      for (const role of beyond)
        expect([type, role, grantFault({ role: type, scope: '44' }, { role, scope: '44' })]).toEqual([
          type,
          role,
          'role-beyond-power',
        ]);
  });
});
