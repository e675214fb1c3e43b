const step = (name: string) => ({
  method: 'POST',
  path: `/showcase-pages/:id/${name}`,
  handler: `api::showcase-page.workflow.${name}`,
  config: {},
});

export default {
  routes: [
    {
      method: 'GET',
      path: '/showcase-desk',
      handler: 'api::showcase-page.workflow.desk',
      config: {},
    },
    {
      method: 'GET',
      path: '/showcase-pages/:id/review',
      handler: 'api::showcase-page.workflow.review',
      config: {},
    },
    ...['submit', 'return', 'publish', 'withdraw'].map(step),
    {
      method: 'POST',
      path: '/showcase-pages/:id/media',
      handler: 'api::showcase-page.media.create',
      config: {},
    },
    {
      method: 'GET',
      path: '/showcase-pages/:id/media/:token',
      handler: 'api::showcase-page.media.findOne',
      config: {},
    },
  ],
};
