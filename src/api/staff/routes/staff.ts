export default {
  routes: [{ method: 'GET', path: '/staff/me', handler: 'api::staff.staff.me', config: {} }],
};
