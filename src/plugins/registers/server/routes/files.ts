/** Files by their own number; the record's register decides further. */
export const fileRoutes = [
  { method: 'GET' as const, path: '/files/:id', handler: 'files.findOne', config: {} },
  { method: 'DELETE' as const, path: '/files/:id', handler: 'files.delete', config: {} },
  {
    method: 'POST' as const,
    path: '/files/:id/restore',
    handler: 'files.restore',
    config: { auth: { scope: ['plugin::registers.files.delete'] } },
  },
];

/** Files of one register's records: seen by whoever reads them, added by whoever changes them. */
export const recordFileRoutes = (uid: string, register: string) => [
  {
    method: 'GET' as const,
    path: `/${register}/:id/files`,
    handler: 'files.find',
    config: { auth: { scope: [`${uid}.findOne`] } },
  },
  {
    method: 'POST' as const,
    path: `/${register}/:id/files`,
    handler: 'files.create',
    config: { auth: { scope: [`${uid}.update`] } },
  },
];
