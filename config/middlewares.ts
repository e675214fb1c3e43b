import type { Core } from '@strapi/strapi';

export default ({ env }: Core.Config.Shared.ConfigParams) => [
  'plugin::registers.request',
  'plugin::registers.answer',
  'strapi::errors',
  // Strapi insists on its own; what it would set is switched off, and `global::security` sets ours.
  {
    name: 'strapi::security',
    config: { contentSecurityPolicy: false, hsts: false, frameguard: false, referrerPolicy: false },
  },
  { name: 'global::security', config: { isHttps: env('PUBLIC_URL', '').startsWith('https://') } },
  // Before everything that only the API needs.
  'global::showcase',
  {
    name: 'strapi::cors',
    config: { origin: env.array('CORS_ORIGINS', []), credentials: false, maxAge: 600 },
  },
  'strapi::query',
  'plugin::registers.fault',
  'plugin::registers.admin-bounds',
  'plugin::registers.intake',
  {
    name: 'strapi::body',
    config: {
      jsonLimit: '2mb',
      formLimit: '2mb',
      textLimit: '2mb',
      // The most that any route takes; each has its own limit in src/access/limits.ts.
      formidable: { maxFileSize: 60 * 1024 * 1024, multiples: false },
    },
  },
  'plugin::registers.edge',
  'strapi::session',
  'strapi::favicon',
  'global::pages',
  'strapi::public',
];
