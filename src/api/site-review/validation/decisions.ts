import { SITE_CRITERIA, type SiteCriterion } from '../../../shared/site-criteria';
import { TEXT_LENGTH } from '../../../shared/site-life';
import { accountsOf, dataOf, invalid, required, textOf } from '../../review/validation/body';

/** Reads who is to review. Throws 400. */
export const parseReviewers = (body: unknown): number[] =>
  accountsOf(dataOf(body, ['reviewers']).reviewers, ['reviewers']);

/** Reads why a round is closed before all have handed in. Throws 400. */
export function parseClosing(body: unknown): string {
  const reason = textOf(dataOf(body, ['reason']).reason, ['reason'], TEXT_LENGTH);
  if (!reason) throw required(['reason']);
  return reason;
}

export interface EvidenceChoice {
  file: string;
  criterion: SiteCriterion | null;
}

/** Reads which criterion a file is evidence for. Throws 400. */
export function parseEvidence(body: unknown): EvidenceChoice {
  const { file, criterion = null } = dataOf(body, ['file', 'criterion']);
  if (typeof file !== 'string' || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(file))
    throw invalid(['file']);
  const found = SITE_CRITERIA.find(({ code }) => code === criterion)?.code ?? null;
  if (criterion !== null && !found) throw invalid(['criterion']);
  return { file, criterion: found };
}
