import type { Core } from '@strapi/strapi';
import path from 'node:path';
import { registerCoverageLinkFailures } from './api/coverage-link/import-failures';
import { toWrittenForms } from './api/organization/domain/written-forms';
import { registerOrganizationImport } from './api/organization/import-rules-entry';
import { registerRegionImport } from './api/region/import-rules-entry';
import { rememberAbilities } from './access/remember-abilities';
import { syncPermissions } from './access/sync-permissions';
import { firstSignInGate } from './api/session/engine/first-sign-in-gate';
import { startCoverage } from './api/coverage/engine/start';
import { registerShowcasePages, startShowcasePages } from './api/showcase-page/engine/start';
import { registerMethods, startMethods } from './api/work-method/engine/start';
import { startFeedbackNotices } from './api/feedback-notice/engine/start';
import { startOfficialDocuments } from './api/official-document/engine/start';
import { startDesk } from './api/desk/engine/start';
import { seedCoverageRules } from '../database/seeds/coverage-rules';
import { seedRegions } from '../database/seeds/regions';
import {
  applySqlFolder,
  registerGate,
  registerWrittenForms,
  serveMetrics,
  startWorkers,
  withConnection,
} from './plugins/registers';

export default {
  register({ strapi }: { strapi: Core.Strapi }): void {
    rememberAbilities(strapi.contentAPI.permissions.engine);
    registerRegionImport();
    registerOrganizationImport();
    registerCoverageLinkFailures();
    registerWrittenForms('api::organization.organization', toWrittenForms);
    registerShowcasePages();
    registerMethods();
    registerGate(firstSignInGate);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await syncPermissions(strapi);
    await applySqlFolder(strapi, path.join(strapi.dirs.app.root, 'database/sql'));
    await withConnection(strapi, async (connection) => {
      await seedRegions(connection);
      await seedCoverageRules(connection);
    });
    await startCoverage(strapi);
    await startDesk(strapi);
    await startShowcasePages(strapi);
    await startMethods(strapi);
    startFeedbackNotices();
    startOfficialDocuments();
    await startWorkers(strapi);
    await serveMetrics(strapi);
  },
};
