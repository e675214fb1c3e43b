const to = (method: string, path: string, action: string): object => ({
  method,
  path,
  handler: `api::staff.staff.${action}`,
  config: {},
});

export default {
  routes: [
    to('GET', '/staff/me', 'me'),
    to('GET', '/staff', 'find'),
    to('POST', '/staff', 'create'),
    to('GET', '/staff/:id', 'findOne'),
    to('PUT', '/staff/:id', 'update'),
    to('POST', '/staff/:id/reset-password', 'resetPassword'),
    to('POST', '/staff/:id/reset-second-factor', 'resetSecondFactor'),
    to('POST', '/staff/:id/unlock', 'unlock'),
    to('POST', '/staff/:id/sign-out', 'signOut'),
  ],
};
