export default {
  routes: [
    { method: 'GET', path: '/coverage/summary', handler: 'api::coverage.coverage.summary', config: {} },
    { method: 'GET', path: '/coverage/pivot', handler: 'api::coverage.coverage.pivot', config: {} },
    {
      method: 'GET',
      path: '/coverage/pivot.xlsx',
      handler: 'api::coverage.coverage.pivotWorkbook',
      config: {},
    },
    { method: 'GET', path: '/coverage/statistics', handler: 'api::coverage.coverage.statistics', config: {} },
    {
      method: 'GET',
      path: '/coverage/statistics.xlsx',
      handler: 'api::coverage.coverage.statisticsWorkbook',
      config: {},
    },
    { method: 'GET', path: '/coverage/vocabulary', handler: 'api::coverage.coverage.vocabulary', config: {} },
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
