const to = (method: string, path: string, action: string): object => ({
  method,
  path,
  handler: `api::feedback-notice.case.${action}`,
  config: {},
});

export default {
  routes: [
    to('POST', '/organizations/:id/feedback-notice', 'raise'),
    to('POST', '/feedback-notices/raise', 'raiseMany'),
    to('GET', '/feedback-notices/:id/life', 'life'),
    to('POST', '/feedback-notices/:id/move', 'move'),
    to('GET', '/feedback-board', 'board'),
  ],
};
