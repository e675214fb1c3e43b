import { isRegister, type ContentTypeSchema } from '../description/schema-options';

/** Many rows of a register at once, in one batch that can be undone; guarded like making a single one. */
export const bulkCreateRoutes = (types: ContentTypeSchema[]) =>
  types.filter(isRegister).map(({ uid, info }) => ({
    method: 'POST' as const,
    path: `/bulk/${info.pluralName}/create`,
    handler: 'bulk-create.create',
    config: { auth: { scope: [`${uid}.create`] } },
  }));
