import type { CoverageSummary, Rate } from '../providers/coverageApi';

/** Every rate of the whole, in the server's order: coverage first, then the duties, both readings of 应纳尽纳. */
export const standingRates = (summary: CoverageSummary): { key: string; rate: Rate }[] =>
  Object.entries(summary.meta.total.rates).map(([key, rate]) => ({ key, rate }));
