import { registerImportFailure } from '../../plugins/registers';

/** Tells the importer what a refusal of this register means for a file. */
export function registerCoverageLinkFailures(): void {
  registerImportFailure('coverage-link-overlap', {
    zh: '有社会组织会同时存在两条单独或联合组建的覆盖关系，未导入任何行。',
    en: 'An organization would have two own or joint links at the same time; nothing was imported.',
  });
}
