import path from 'node:path';
import { registerImportRules } from '../../plugins/registers';
import { loadRegions } from '../region/import-rules-entry';

/** Hands the reading rules of this register to the importer. */
export function registerOrganizationImport(): void {
  registerImportRules('organizations', {
    module: path.join(__dirname, 'domain/import-rules.js'),
    fills: ['cityCode', 'countyCode', 'registrationMode', 'certificateValidFrom'],
    loadContext: loadRegions,
  });
}
