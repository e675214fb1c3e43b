const to = (method: string, path: string, handler: string): object => ({
  method,
  path: `/work-methods/${path}`,
  handler: `api::${handler}`,
  config: {},
});

export default {
  routes: [
    to('POST', 'export', 'method-collection.book.exportMethods'),
    to('GET', ':id/standing', 'work-method.workflow.standing'),
    to('POST', ':id/submit', 'work-method.workflow.submit'),
    to('GET', ':id/similar', 'work-method.workflow.similar'),
    to('POST', ':id/media', 'work-method.media.create'),
    to('GET', ':id/media/:token', 'work-method.media.findOne'),
    to('POST', ':id/word', 'work-method.media.word'),
  ],
};
