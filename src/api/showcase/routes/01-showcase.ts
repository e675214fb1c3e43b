export default {
  routes: [
    { method: 'GET', path: '/showcases', handler: 'api::showcase.showcase.find', config: {} },
    { method: 'GET', path: '/showcases/:slug', handler: 'api::showcase.showcase.findOne', config: {} },
  ],
};
