import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { OPEN_ACTIONS } from '../src/access/matrix';

export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  registers: {
    enabled: true,
    resolve: path.resolve(__dirname, '../src/plugins/registers'),
    config: {
      rootScope: env('ROOT_SCOPE', '44'),
      dataDir: env('DATA_DIR', '.data'),
      openActions: OPEN_ACTIONS,
      regionRegister: 'regions',
      auditKey: env('AUDIT_KEY'),
      auditRetentionYears: env.float('AUDIT_RETENTION_YEARS', 3),
      anonymiseAfterYears: env.int('ANONYMISE_AFTER_YEARS', 5),
      personalDataKeys: env('PERSONAL_DATA_KEYS', ''),
    },
  },
  'users-permissions': {
    config: {
      jwtSecret: env('JWT_SECRET'),
      jwt: { expiresIn: env('JWT_LIFETIME', '8h') },
      register: { allowedFields: [] },
      ratelimit: { enabled: env.bool('RATE_LIMIT', true), interval: 60_000, max: 20 },
    },
  },
});
