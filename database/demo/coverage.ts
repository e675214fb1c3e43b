import type { BranchKind, LinkMode } from '../../src/shared/enums';
import { drawBranch, type BranchSketch, type DemoBranch, type DemoLink } from './branches';
import { addDays } from './calendar';
import { fullMembersOf, isAlive, type DemoOrganization } from './organizations';
import { PROVINCE, Places } from './places';
import type { Random } from './random';

/**
 * How an office covers its organizations, as shares. How many Party organizations and links there are follows from
 * it; the defaults give a province's 72,000 organizations about 25,000 and 30,000 (domain paper, c.9).
 */
export interface CoverageShares {
  /** Of those with three full members or more: a Party organization of their own, a temporary one, a joint branch. */
  own: number;
  temporary: number;
  jointThoughEnough: number;
  /** Of those with one or two full members. */
  fewJoint: number;
  fewOwn: number;
  fewAttached: number;
  /** Of those without members, and of those that nobody has surveyed. */
  noneJoint: number;
  unsurveyedJoint: number;
  /** Of joint branches: those of two organizations only. */
  pairs: number;
}

export const DEFAULT_SHARES: CoverageShares = {
  own: 0.88,
  temporary: 0.06,
  jointThoughEnough: 0.02,
  fewJoint: 0.34,
  fewOwn: 0.14,
  fewAttached: 0.01,
  noneJoint: 0.01,
  unsurveyedJoint: 0.05,
  pairs: 0.93,
};

/** Share of the dead and of the zombies that nobody has taken off the list of a branch yet. */
const LEFTOVER_SHARE = 0.2;
const MOVED_SHARE = 0.03;
const SMALLEST_GROUP = 2;
const LARGEST_GROUP = 7;
/** Every so many joint branches is one of the largest, so that this occurs in a small office, too. */
const LARGEST_EVERY = 50;

/** What covers an organization in the demo, if anything does. */
type Plan = LinkMode | 'uncovered';

/** Draws the Party organizations of an office and their links, region by region. */
export class CoverageDraw {
  readonly branches: DemoBranch[] = [];
  readonly links: DemoLink[] = [];
  private readonly places = new Places();
  private readonly committees = new Map<string, DemoBranch>();
  private readonly waiting = new Map<string, DemoOrganization[]>();
  private temporaries = 0;
  private groups = 0;
  private readonly groupSizes = new Map<string, number>();

  constructor(
    private readonly random: Random,
    private readonly today: string,
    private readonly nextId: () => number,
    private readonly shares: CoverageShares = DEFAULT_SHARES,
  ) {}

  /** Covers the organizations as their members allow; those for joint branches wait for companions. */
  cover(organizations: readonly DemoOrganization[]): this {
    for (const organization of organizations) {
      const plan = this.planFor(organization);
      if (plan === 'joint') this.join(organization);
      else if (plan === 'attached')
        this.link(organization, this.committeeOf(organization.place.jurisdiction), plan);
      else if (plan !== 'uncovered') this.link(organization, this.setUpFor(organization, plan), plan);
    }
    for (const group of this.waiting.values()) this.setUpJoint(group);
    this.waiting.clear();
    return this;
  }

  private planFor(organization: DemoOrganization): Plan {
    const { random, shares } = this;
    const members = fullMembersOf(organization);
    if (!isAlive(organization)) return random.chance(LEFTOVER_SHARE) ? 'joint' : 'uncovered';
    if (members === null) return random.chance(shares.unsurveyedJoint) ? 'joint' : 'uncovered';
    const { own, temporary, jointThoughEnough, fewJoint, fewOwn, fewAttached, noneJoint } = shares;
    const plans: ReadonlyArray<readonly [Plan, number]> =
      members >= 3
        ? [['own', own], ['temporary', temporary], ['joint', jointThoughEnough], ['uncovered', 1 - own - temporary - jointThoughEnough]]
        : members > 0
          ? [['joint', fewJoint], ['own', fewOwn], ['attached', fewAttached], ['uncovered', 1 - fewJoint - fewOwn - fewAttached]]
          : [['joint', noneJoint], ['uncovered', 1 - noneJoint]]; // prettier-ignore
    return random.weighted(plans);
  }

  private setUpFor(organization: DemoOrganization, mode: 'own' | 'temporary'): DemoBranch {
    const fullMembers = fullMembersOf(organization) ?? 0;
    return this.add({
      kind: mode === 'own' ? kindBySize(fullMembers) : this.nextTemporaryKind(),
      of: organization.name,
      place: organization.place,
      fullMembers,
      probationaryMembers: organization.counters?.probationaryMembers ?? 0,
    });
  }

  /** Branches for the most part; now and then a larger form, so that each kind occurs. */
  private nextTemporaryKind(): BranchKind {
    this.temporaries += 1;
    if (this.temporaries % 24 === 11) return 'temporary-committee';
    return this.temporaries % 12 === 5 ? 'temporary-general-branch' : 'temporary-branch';
  }

  private join(organization: DemoOrganization): void {
    const { jurisdiction } = organization.place;
    const size = this.groupSizes.get(jurisdiction) ?? this.nextGroupSize();
    const group = [...(this.waiting.get(jurisdiction) ?? []), organization];
    const isFull = group.length >= size;
    this.waiting.set(jurisdiction, isFull ? [] : group);
    this.groupSizes.set(jurisdiction, isFull ? this.nextGroupSize() : size);
    if (isFull) this.setUpJoint(group);
  }

  private nextGroupSize(): number {
    this.groups += 1;
    if (this.groups % LARGEST_EVERY === 9) return LARGEST_GROUP;
    return this.random.chance(this.shares.pairs)
      ? SMALLEST_GROUP
      : this.random.between(SMALLEST_GROUP + 1, LARGEST_GROUP);
  }

  /** One organization alone makes no joint branch: it leans on the committee of its region. */
  private setUpJoint(group: readonly DemoOrganization[]): void {
    const [lead, ...others] = group;
    if (!lead) return;
    if (others.length === 0) {
      this.link(lead, this.committeeOf(lead.place.jurisdiction), 'attached');
      return;
    }
    const branch = this.add({
      kind: 'joint-branch',
      of: `${lead.name}等${group.length}家社会组织`,
      place: lead.place,
      fullMembers: group.reduce((sum, organization) => sum + (fullMembersOf(organization) ?? 0), 0),
      probationaryMembers: group.reduce((sum, { counters }) => sum + (counters?.probationaryMembers ?? 0), 0),
    });
    group.forEach((organization) => this.link(organization, branch, 'joint', organization === lead));
  }

  private link(organization: DemoOrganization, branch: DemoBranch, mode: LinkMode, isLead = false): void {
    const { random, today } = this;
    const from = latest(addDays(today, -random.between(1, 700)), branch.setUpOn, organization.establishedOn);
    const shared = {
      organizationId: organization.id,
      place: organization.place,
      membersContributed: fullMembersOf(organization) ?? 0,
    };
    const earlier = this.committeeOf(organization.place.jurisdiction);
    const earlierFrom = latest(addDays(from, -400), earlier.setUpOn, organization.establishedOn);
    if (random.chance(MOVED_SHARE) && earlierFrom < from) {
      this.links.push({
        ...shared,
        branchId: earlier.id,
        mode: 'attached',
        isLead: false,
        from: earlierFrom,
        to: from,
      });
    }
    this.links.push({ ...shared, branchId: branch.id, mode, isLead, from, to: null });
  }

  /** The committee of a region; its parent is that of the region above, up to the province's own. */
  private committeeOf(jurisdiction: string): DemoBranch {
    const known = this.committees.get(jurisdiction);
    if (known) return known;
    const parentId = jurisdiction === PROVINCE ? null : this.committeeOf(jurisdiction.slice(0, -2)).id;
    const place = this.places.seatOf(jurisdiction);
    const of = `${place.authority}社会组织`;
    const committee = drawBranch(this.random, this.today, {
      id: this.nextId(), parentId, kind: 'committee', of, place, fullMembers: 9, probationaryMembers: 0, alwaysActive: true,
    }); // prettier-ignore
    this.committees.set(jurisdiction, committee);
    this.branches.push(committee);
    return committee;
  }

  private add(sketch: Omit<BranchSketch, 'id' | 'parentId'>): DemoBranch {
    const parentId = this.committeeOf(sketch.place.jurisdiction).id;
    const branch = drawBranch(this.random, this.today, { ...sketch, id: this.nextId(), parentId });
    this.branches.push(branch);
    return branch;
  }
}

function kindBySize(fullMembers: number): BranchKind {
  if (fullMembers > 100) return 'committee';
  return fullMembers > 50 ? 'general-branch' : 'branch';
}

function latest(...dates: [string, ...string[]]): string {
  return dates.reduce((last, date) => (date > last ? date : last));
}
