import path from 'node:path';
import { registerCommonImportRules, type ImportRulesEntry } from '../../plugins/registers';

/** The regions that an import finds by name or code, for `regionsOf`. */
export const loadRegions: NonNullable<ImportRulesEntry['loadContext']> = async (query) => ({
  regions: await query("select code, name from public.regions where level in ('province', 'city', 'county')"),
});

/** Hands the importer what all registers have in common: regions, by name and by code. */
export function registerRegionImport(): void {
  registerCommonImportRules({
    module: path.join(__dirname, 'domain/import-rules.js'),
    loadContext: loadRegions,
  });
}
