const to = (method: string, path: string, action: string): object => ({
  method,
  path,
  handler: `api::account.${action}`,
  config: {},
});

export default {
  routes: [
    to('GET', '/account', 'account.find'),
    to('POST', '/account/first-sign-in', 'account.firstSignIn'),
    to('POST', '/account/password', 'account.changePassword'),
    to('POST', '/account/second-factor', 'second-factor.begin'),
    to('POST', '/account/second-factor/confirm', 'second-factor.confirm'),
    to('POST', '/account/second-factor/recovery-codes', 'second-factor.renew'),
    to('POST', '/account/second-factor/disable', 'second-factor.disable'),
  ],
};
