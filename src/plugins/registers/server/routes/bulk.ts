import { isRegister, type ContentTypeSchema } from '../description/schema-options';

/** Bulk changes of each register, guarded like changing a single row; and taking one back. */
export const bulkRoutes = (types: ContentTypeSchema[]) => [
  ...types.filter(isRegister).flatMap(({ uid, info }) => [
    {
      method: 'POST' as const,
      path: `/bulk/${info.pluralName}/preview`,
      handler: 'bulk.preview',
      config: { auth: { scope: [`${uid}.update`] } },
    },
    {
      method: 'POST' as const,
      path: `/bulk/${info.pluralName}`,
      handler: 'bulk.change',
      config: { auth: { scope: [`${uid}.update`] } },
    },
  ]),
  { method: 'POST' as const, path: '/batches/:id/undo', handler: 'batches.undo', config: {} },
];
