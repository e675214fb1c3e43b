export default {
  routes: [
    { method: 'GET', path: '/coverage/summary', handler: 'api::coverage.coverage.summary', config: {} },
    { method: 'POST', path: '/coverage/simulate', handler: 'api::coverage.coverage.simulate', config: {} },
    {
      method: 'POST',
      path: '/coverage/recalculate',
      handler: 'api::coverage.coverage.recalculate',
      config: {},
    },
    {
      method: 'GET',
      path: '/organizations/:documentId/coverage',
      handler: 'api::coverage.coverage.explain',
      config: {},
    },
  ],
};
