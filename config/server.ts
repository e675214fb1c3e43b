import type { Core } from '@strapi/strapi';

export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  host: env('HOST', '127.0.0.1'),
  port: env.int('PORT', 1337),
  url: env('PUBLIC_URL', ''),
  proxy: { koa: env.bool('TRUST_PROXY', false) },
  http: {
    serverOptions: {
      // A sender that dribbles is let go: of its headers soon, of a workbook on a slow line late.
      headersTimeout: env.int('HEADERS_TIMEOUT_MS', 20_000),
      requestTimeout: env.int('REQUEST_TIMEOUT_MS', 300_000),
      connectionsCheckingInterval: env.int('CONNECTIONS_CHECK_MS', 5_000),
      keepAliveTimeout: 65_000,
      maxHeaderSize: 16 * 1024,
    },
  },
  // Whole databases leave by `npm run backup` only.
  transfer: { remote: { enabled: false } },
  app: { keys: env.array('APP_KEYS') },
  // Rooms that own scheduled work add it with `schedule` of the registers plugin.
  cron: { enabled: env.bool('CRON', true) },
  logger: { updates: { enabled: false }, startup: { enabled: false } },
});
