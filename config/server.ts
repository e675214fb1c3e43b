import type { Core } from '@strapi/strapi';

export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  host: env('HOST', '127.0.0.1'),
  port: env.int('PORT', 1337),
  url: env('PUBLIC_URL', ''),
  proxy: { koa: env.bool('TRUST_PROXY', false) },
  app: { keys: env.array('APP_KEYS') },
  // Rooms that own scheduled work add it with strapi.cron.add.
  cron: { enabled: env.bool('CRON', true) },
  logger: { updates: { enabled: false }, startup: { enabled: false } },
});
