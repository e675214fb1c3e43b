/** Lists as people keep them. */
export default [
  { method: 'GET' as const, path: '/saved-views', handler: 'saved-views.find', config: {} },
  { method: 'POST' as const, path: '/saved-views', handler: 'saved-views.create', config: {} },
  { method: 'PUT' as const, path: '/saved-views/:id', handler: 'saved-views.update', config: {} },
  { method: 'DELETE' as const, path: '/saved-views/:id', handler: 'saved-views.delete', config: {} },
];
