import path from 'node:path';
import { registerImportRules } from '../../plugins/registers';

/** Hands the reading rules of this register to the importer. */
export function registerOrganizationImport(): void {
  registerImportRules('organizations', {
    module: path.join(__dirname, 'domain/import-rules.js'),
    fills: ['cityCode', 'countyCode', 'registrationMode', 'certificateValidFrom'],
    loadContext: async (query) => ({
      regions: await query(
        "select code, name from public.regions where level in ('province', 'city', 'county')",
      ),
    }),
  });
}
