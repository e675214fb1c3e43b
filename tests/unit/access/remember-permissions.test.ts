import { rememberPermissions } from '../../../src/access/remember-permissions';

const ofRole = (roleId: number) => [{ action: `of-role-${roleId}` }];

describe('the permissions of a role', () => {
  it('are asked for once while they are fresh, for each role by itself', async () => {
    const ask = jest.fn((roleId: number) => Promise.resolve(ofRole(roleId)));
    let now = 0;
    const { findRolePermissions } = rememberPermissions({ findRolePermissions: ask }, () => now);
    expect(await findRolePermissions(1)).toEqual(ofRole(1));
    expect(await findRolePermissions(2)).toEqual(ofRole(2));
    now = 4_999;
    expect(await findRolePermissions(1)).toEqual(ofRole(1));
    expect(ask.mock.calls).toEqual([[1], [2]]);
    now = 5_000;
    await findRolePermissions(1);
    expect(ask.mock.calls).toEqual([[1], [2], [1]]);
  });

  it('are asked for again after a question that failed', async () => {
    const ask = jest.fn((roleId: number) => Promise.resolve(ofRole(roleId)));
    ask.mockRejectedValueOnce(new Error('no connection'));
    const { findRolePermissions } = rememberPermissions({ findRolePermissions: ask });
    await expect(findRolePermissions(1)).rejects.toThrow('no connection');
    expect(await findRolePermissions(1)).toEqual(ofRole(1));
  });
});
