import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { LIMITS } from '../src/access/limits';
import { OPEN_ACTIONS, OPEN_ROUTES } from '../src/access/matrix';

export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  registers: {
    enabled: true,
    resolve: path.resolve(__dirname, '../src/plugins/registers'),
    config: {
      rootScope: env('ROOT_SCOPE', '44'),
      dataDir: env('DATA_DIR', '.data'),
      openActions: [...OPEN_ACTIONS, ...OPEN_ROUTES],
      limits: LIMITS,
      rateLimits: env.bool('RATE_LIMIT', true),
      leastFreeDisk: env.int('LEAST_FREE_DISK_MB', 512) * 1024 * 1024,
      metrics: { port: env.int('METRICS_PORT', 0) || null, host: env('METRICS_HOST', '127.0.0.1') },
      adminRegistration: env.bool('ADMIN_REGISTRATION', false),
      exportDays: env.int('EXPORT_DAYS', 7),
      fileMegabytes: env.int('FILE_MEGABYTES', 20),
      malwareScanner: env('MALWARE_SCANNER', ''),
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
      // Tokens live as long as their sessions say: config/sessions.ts.
      jwt: { expiresIn: '30m' },
      register: { allowedFields: [] },
      ratelimit: { enabled: env.bool('RATE_LIMIT', true), interval: 60_000, max: 20 },
    },
  },
});
