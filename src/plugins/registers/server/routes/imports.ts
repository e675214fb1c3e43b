/** Imports of a register's rows from workbooks. The template's path is fixed text, so it stands before `:id`. */
export default [
  { method: 'GET' as const, path: '/imports', handler: 'imports.find', config: {} },
  { method: 'POST' as const, path: '/imports', handler: 'imports.create', config: {} },
  { method: 'GET' as const, path: '/imports/template/:register', handler: 'imports.template', config: {} },
  { method: 'GET' as const, path: '/imports/:id', handler: 'imports.findOne', config: {} },
  { method: 'GET' as const, path: '/imports/:id/rows', handler: 'imports.rows', config: {} },
  { method: 'GET' as const, path: '/imports/:id/errors', handler: 'imports.errors', config: {} },
  { method: 'POST' as const, path: '/imports/:id/commit', handler: 'imports.commit', config: {} },
  { method: 'POST' as const, path: '/imports/:id/undo', handler: 'imports.undo', config: {} },
];
