const to = (method: string, path: string, handler: string): object => ({
  method,
  path: `/work-methods/${path}`,
  handler: `api::work-method.${handler}`,
  config: {},
});

export default {
  routes: [
    to('GET', ':id/standing', 'workflow.standing'),
    to('POST', ':id/submit', 'workflow.submit'),
    to('GET', ':id/similar', 'workflow.similar'),
    to('POST', ':id/media', 'media.create'),
    to('GET', ':id/media/:token', 'media.findOne'),
    to('POST', ':id/word', 'media.word'),
  ],
};
