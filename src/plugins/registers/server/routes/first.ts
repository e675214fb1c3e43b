import type { Core } from '@strapi/strapi';
import { contentTypes } from '../description/registers';
import { isRegister } from '../description/schema-options';

/**
 * Mounts routes whose fixed text a core route would swallow (`/organizations/trash` is no documentId): Strapi mounts the
 * application's routes before those of plugins, so these come before both. Call it once the door is installed.
 */
export function mountFirstRoutes(strapi: Core.Strapi): void {
  strapi.server.routes({
    type: 'content-api',
    prefix: '',
    routes: contentTypes(strapi)
      .filter(isRegister)
      .map(({ uid, info }) => ({
        method: 'GET' as const,
        path: `/${info.pluralName}/trash`,
        handler: 'trash.find',
        info: { pluginName: 'registers', type: 'content-api' as const },
        config: { auth: { scope: [`${uid}.delete`] } },
      })),
  });
}
