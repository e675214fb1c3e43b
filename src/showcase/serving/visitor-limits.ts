import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** What costs more than a page that is kept: every search is another page, and share pictures are drawn. */
export type Costly = 'search' | 'share';

/** Answers how many seconds an address has to wait for more of this, or null where it has not had its share. */
export type VisitorLimits = (what: Costly, address: string) => Promise<number | null>;

export const NO_LIMITS: VisitorLimits = () => Promise.resolve(null);

/**
 * Counts in memory, each process for itself: a search reads nothing but memory either, and visitors must not keep the
 * database at work.
 */
export function limitVisitors(perMinute: Record<Costly, number>): VisitorLimits {
  const limiterOf = (points: number): RateLimiterMemory => new RateLimiterMemory({ points, duration: 60 });
  const limiters = { search: limiterOf(perMinute.search), share: limiterOf(perMinute.share) };
  return async (what, address) => {
    try {
      await limiters[what].consume(address);
      return null;
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      return Math.max(1, Math.ceil(error.msBeforeNext / 1000));
    }
  };
}
