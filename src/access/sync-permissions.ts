import type { Core } from '@strapi/strapi';
import { registersOf } from '../plugins/registers';
import { addedActions } from './added-registers';
import { MATRIX, OPEN_ACTIONS, PUBLIC_ACTIONS } from './matrix';
import { ROLES, type RoleType } from './roles';

/** What the roles that Strapi ships with keep. */
const SHIPPED: Record<string, string[]> = { public: [...OPEN_ACTIONS, ...PUBLIC_ACTIONS], authenticated: [] };

/** Makes roles and their permissions in the database what the code says: adds what is missing, removes the rest. */
export async function syncPermissions(strapi: Core.Strapi): Promise<void> {
  await strapi.db.transaction(async () => {
    for (const role of ROLES) {
      const found = await strapi.db
        .query('plugin::users-permissions.role')
        .findOne({ where: { type: role.type } });
      if (!found) await strapi.db.query('plugin::users-permissions.role').create({ data: role });
    }
    const roles = await strapi.db
      .query('plugin::users-permissions.role')
      .findMany({ populate: ['permissions'] });
    for (const role of roles) {
      const wanted = new Set(actionsOf(strapi, role.type as string));
      const present: Array<{ id: number; action: string }> = role.permissions ?? [];
      const surplus = present.filter(({ action }) => !wanted.delete(action)).map(({ id }) => id);
      if (surplus.length > 0) {
        await strapi.db
          .query('plugin::users-permissions.permission')
          .deleteMany({ where: { id: { $in: surplus } } });
      }
      for (const action of wanted) {
        await strapi.db
          .query('plugin::users-permissions.permission')
          .create({ data: { action, role: role.id } });
      }
    }
  });
}

function actionsOf(strapi: Core.Strapi, type: string): string[] {
  const ours = ROLES.find((role) => role.type === type)?.type satisfies RoleType | undefined;
  return ours ? [...MATRIX[ours], ...addedActions(ours, registersOf(strapi))] : (SHIPPED[type] ?? []);
}
