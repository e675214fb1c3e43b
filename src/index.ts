import type { Core } from '@strapi/strapi';
import path from 'node:path';
import { syncPermissions } from './access/sync-permissions';
import { applySqlFolder, startWorkers } from './plugins/registers';

export default {
  register(): void {},

  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await syncPermissions(strapi);
    await applySqlFolder(strapi, path.join(strapi.dirs.app.root, 'database/sql'));
    await startWorkers(strapi);
  },
};
