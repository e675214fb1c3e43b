const to = (method: string, path: string, action: string): object => ({
  method,
  path: `/method-collections/:id/${path}`,
  handler: `api::method-collection.book.${action}`,
  config: {},
});

export default {
  routes: [
    to('GET', 'book', 'find'),
    to('GET', 'editions', 'editions'),
    to('POST', 'editions', 'keep'),
    to('POST', 'approve', 'approve'),
    to('POST', 'reopen', 'reopen'),
    to('POST', 'export', 'exportCollection'),
  ],
};
