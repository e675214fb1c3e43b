import { SITE_CRITERIA, type SiteCriterion } from '../../../shared/site-criteria';

const toColumn = (prefix: string, code: string): string =>
  `${prefix}_${code.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;

/** Where the text for each criterion and its weight stand: columns of sites and of batches. */
export const EVIDENCE_COLUMNS: Array<{ code: SiteCriterion; column: string; weight: string }> =
  SITE_CRITERIA.map(({ code }) => ({
    code,
    column: toColumn('evidence', code),
    weight: toColumn('weight', code),
  }));
