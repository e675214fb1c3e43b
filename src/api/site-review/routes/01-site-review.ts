const to = (method: string, path: string, action: string): object => ({
  method,
  path,
  handler: `api::site-review.site-review.${action}`,
  config: {},
});

export default {
  routes: [
    to('GET', '/model-sites/:id/life', 'life'),
    to('POST', '/model-sites/:id/move', 'move'),
    to('GET', '/model-sites/:id/reviewers', 'reviewers'),
    to('PUT', '/model-sites/:id/reviewers', 'assign'),
    to('POST', '/model-sites/:id/close-review', 'close'),
    to('PUT', '/model-sites/:id/evidence-files', 'evidence'),
    to('GET', '/site-board', 'board'),
    to('GET', '/site-progress', 'progress'),
    to('GET', '/site-reviews', 'find'),
    to('GET', '/site-reviews/:id', 'findOne'),
    to('PUT', '/site-reviews/:id', 'mark'),
    to('POST', '/site-reviews/:id/hand-in', 'handIn'),
  ],
};
