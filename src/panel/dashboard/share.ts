import type { Rate } from '../providers/coverageApi';

/** A rate as a share between 0 and 1; null when nothing stands below the line. */
export const share = ({ numerator, denominator }: Rate): number | null =>
  denominator > 0 ? Math.min(1, numerator / denominator) : null;
