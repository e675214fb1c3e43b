/** Many rows of a register at once, in one transaction that can be undone as one. */
export default [
  { method: 'POST' as const, path: '/bulk/:register/create', handler: 'bulk-create.create', config: {} },
];
