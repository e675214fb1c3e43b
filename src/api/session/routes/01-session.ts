const to = (method: string, path: string, action: string): object => ({
  method,
  path,
  handler: `api::session.session.${action}`,
  config: {},
});

export default {
  routes: [
    to('POST', '/session/second-step', 'secondStep'),
    to('POST', '/session/refresh', 'refresh'),
    to('POST', '/session/sign-out', 'signOut'),
    to('GET', '/sessions', 'find'),
    to('DELETE', '/sessions', 'removeAll'),
    to('DELETE', '/sessions/:id', 'remove'),
  ],
};
