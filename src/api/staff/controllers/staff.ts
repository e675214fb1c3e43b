import type { Context } from 'koa';
import { MATRIX } from '../../../access/matrix';
import type { RoleType } from '../../../access/roles';
import type { Caller } from '../../../plugins/registers';

export default {
  /** `GET /api/staff/me` → who is signed in, as which role, for which territory, and what they may do. */
  me(ctx: Context) {
    const { id, name, role, scope } = ctx.state.caller as Caller; // The door lets nobody through without.
    return {
      data: {
        id,
        email: ctx.state.user.email,
        displayName: name,
        role,
        scope,
        permissions: MATRIX[role as RoleType] ?? [],
      },
    };
  },
};
