import type { Core } from '@strapi/strapi';
import path from 'node:path';
import { syncPermissions } from './access/sync-permissions';
import { seedCoverageRules } from '../database/seeds/coverage-rules';
import { seedRegions } from '../database/seeds/regions';
import { applySqlFolder, startWorkers, withConnection } from './plugins/registers';

export default {
  register(): void {},

  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await syncPermissions(strapi);
    await applySqlFolder(strapi, path.join(strapi.dirs.app.root, 'database/sql'));
    await withConnection(strapi, async (connection) => {
      await seedRegions(connection);
      await seedCoverageRules(connection);
    });
    await startWorkers(strapi);
  },
};
