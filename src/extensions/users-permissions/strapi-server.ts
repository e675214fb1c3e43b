import { rememberPermissions } from '../../access/remember-permissions';
import { withSessions, type SignInParts } from '../../api/session/engine/users-permissions';

type PermissionService = Parameters<typeof rememberPermissions>[0];

/** The parts of Strapi's plugin that are changed here. */
interface UsersPermissions extends SignInParts {
  contentTypes: { user: { schema: { attributes: Record<string, unknown> } } };
  services: SignInParts['services'] & { permission: (context: unknown) => PermissionService };
}

/** A staff account also has a name to be called by, and the territory it works for; it signs in to sessions. */
export default (plugin: UsersPermissions): UsersPermissions => {
  Object.assign(plugin.contentTypes.user.schema.attributes, {
    displayName: { type: 'string', maxLength: 60 },
    // GB/T 2260 prefix: 44 province, 4401 city, 440106 county.
    scope: { type: 'string', maxLength: 9, regex: '^(\\d{2}|\\d{4}|\\d{6}|\\d{9})?$' },
  });
  const { permission } = plugin.services;
  plugin.services.permission = (context) => rememberPermissions(permission(context));
  withSessions(plugin);
  return plugin;
};
