const to = (method: string, path: string, action: string): object => ({
  method,
  path,
  handler: `api::method-collection.book.${action}`,
  config: {},
});

export default {
  routes: [
    to('POST', '/work-methods/export', 'exportMethods'),
    to('GET', '/method-collections/:id/book', 'find'),
    to('GET', '/method-collections/:id/editions', 'editions'),
    to('POST', '/method-collections/:id/editions', 'keep'),
    to('POST', '/method-collections/:id/approve', 'approve'),
    to('POST', '/method-collections/:id/reopen', 'reopen'),
    to('POST', '/method-collections/:id/export', 'exportCollection'),
  ],
};
