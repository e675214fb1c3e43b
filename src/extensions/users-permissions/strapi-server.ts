/** The parts of Strapi's plugin that are changed here. */
interface UsersPermissions {
  contentTypes: { user: { schema: { attributes: Record<string, unknown> } } };
}

/** A staff account also has a name to be called by, and the territory it works for. */
export default (plugin: UsersPermissions): UsersPermissions => {
  Object.assign(plugin.contentTypes.user.schema.attributes, {
    displayName: { type: 'string', maxLength: 60 },
    // GB/T 2260 prefix: 44 province, 4401 city, 440106 county.
    scope: { type: 'string', maxLength: 9, regex: '^(\\d{2}|\\d{4}|\\d{6}|\\d{9})?$' },
  });
  return plugin;
};
