import type { CoverageFigures, Rate } from '../providers/coverageApi';
import { share } from './share';

/** The rates that the home screen leads with: both kinds of coverage, the three duties, and 应纳尽纳 read both ways. */
const leading = ['organization', 'work', 'build', 'join', 'include', 'members'] as const;

export interface ComparedRate {
  key: string;
  rate: Rate;
  /** difference to the other day in percentage points; null where either day has no rate */
  points: number | null;
}

/** The leading rates now, each with what it gained or lost since the other figures. */
export const comparedRates = (now: CoverageFigures, then: CoverageFigures | undefined): ComparedRate[] =>
  leading.flatMap((key) => {
    const rate = now.rates[key];
    return rate ? [{ key, rate, points: pointsBetween(rate, then?.rates[key]) }] : [];
  });

const pointsBetween = (now: Rate, then: Rate | undefined): number | null => {
  const [after, before] = [share(now), then ? share(then) : null];
  // counted in tenths, so that 0.04 points are no movement
  return after === null || before === null ? null : Math.round((after - before) * 1000) / 10;
};
