import type { Core } from '@strapi/strapi';

/** Adds work that is done at its times, unless the setting `server.cron.enabled` is off: Strapi's own `add` does not ask. */
export function schedule(strapi: Core.Strapi, tasks: Parameters<Core.Strapi['cron']['add']>[0]): void {
  if (strapi.config.get<boolean>('server.cron.enabled', true)) strapi.cron.add(tasks);
}
