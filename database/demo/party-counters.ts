import { addDays } from './calendar';
import type { Random } from './random';

/** What the last survey found in an organization; null where it never was surveyed. */
export interface PartyCounters {
  fullTimeStaff: number;
  fullMemberStaff: number;
  fullMemberLeaders: number;
  probationaryMembers: number;
  transferredMembers: number;
  hardToTransfer: number;
  membersCountedOn: string;
}

const NEVER_SURVEYED = 0.06;
const SURVEY_IS_OLD = 0.04;
const SIZE_SHARES = [
  ['none', 0.39],
  ['few', 0.32],
  ['enough', 0.29],
] as const;

/** Every so many organizations with enough members has one that needs a general branch or a committee. */
const LARGE_EVERY = 40;
const LARGEST_EVERY = 80;

/** Draws the counters of organizations one after another; counts the large ones so that each size occurs. */
export class PartySurvey {
  private enough = 0;

  constructor(private readonly today: string) {}

  count(random: Random): PartyCounters | null {
    if (random.chance(NEVER_SURVEYED)) return null;
    const total = this.fullMembers(random);
    const fullMemberLeaders = Math.min(total, random.between(0, 2));
    const hardToTransfer = random.chance(0.12) ? random.between(0, Math.min(total, 6)) : 0;
    const daysAgo = random.chance(SURVEY_IS_OLD) ? random.between(380, 900) : random.between(5, 330);
    return {
      fullTimeStaff: total + random.between(0, total > 20 ? 200 : 18),
      fullMemberStaff: total - fullMemberLeaders,
      fullMemberLeaders,
      probationaryMembers: random.chance(0.1) ? random.between(1, 2) : 0,
      transferredMembers: random.between(0, total - hardToTransfer),
      hardToTransfer,
      membersCountedOn: addDays(this.today, -daysAgo),
    };
  }

  private fullMembers(random: Random): number {
    const size = random.weighted(SIZE_SHARES);
    if (size === 'none') return 0;
    if (size === 'few') return random.between(1, 2);
    this.enough += 1;
    if (this.enough % LARGEST_EVERY === 15) return random.between(101, 260);
    if (this.enough % LARGE_EVERY === 7) return random.between(51, 99);
    return 3 + Math.floor(random.next() ** 2 * 20);
  }
}
