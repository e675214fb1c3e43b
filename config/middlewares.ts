export default [
  'strapi::logger',
  'plugin::registers.answer',
  'strapi::errors',
  {
    name: 'strapi::security',
    config: {
      contentSecurityPolicy: {
        useDefaults: true,
        directives: {
          'connect-src': ["'self'"],
          'img-src': ["'self'", 'data:', 'blob:'],
          upgradeInsecureRequests: null,
        },
      },
    },
  },
  { name: 'strapi::cors', config: { origin: [] } },
  'strapi::query',
  'plugin::registers.fault',
  {
    name: 'strapi::body',
    config: {
      jsonLimit: '2mb',
      formLimit: '2mb',
      textLimit: '2mb',
      formidable: { maxFileSize: 60 * 1024 * 1024, multiples: false },
    },
  },
  'plugin::registers.edge',
  'strapi::session',
  'strapi::favicon',
  'global::pages',
  'strapi::public',
];
