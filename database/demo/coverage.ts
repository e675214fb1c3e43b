import type { BranchKind, LinkMode } from '../../src/shared/enums';
import { drawBranch, type BranchSketch, type DemoBranch, type DemoLink } from './branches';
import { addDays } from './calendar';
import { fullMembersOf, isAlive, type DemoOrganization } from './organizations';
import { PROVINCE, Places } from './places';
import type { Random } from './random';

const OWN_SHARE = 0.8;
const TEMPORARY_SHARE = 0.07;
const JOINT_THOUGH_ENOUGH_SHARE = 0.06;
const FEW_JOINT_SHARE = 0.72;
const FEW_OWN_SHARE = 0.03;
const FEW_ATTACHED_SHARE = 0.05;
const NONE_JOINT_SHARE = 0.1;
/** Share of the dead and of the zombies that nobody has taken off the list of a branch yet. */
const LEFTOVER_SHARE = 0.2;
const MOVED_SHARE = 0.05;

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

  constructor(
    private readonly random: Random,
    private readonly today: string,
    private readonly nextId: () => number,
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
    const { random } = this;
    const members = fullMembersOf(organization);
    if (!isAlive(organization)) return random.chance(LEFTOVER_SHARE) ? 'joint' : 'uncovered';
    if (members === null) return random.chance(0.3) ? 'joint' : 'uncovered';
    const shares: ReadonlyArray<readonly [Plan, number]> =
      members >= 3
        ? [['own', OWN_SHARE], ['temporary', TEMPORARY_SHARE], ['joint', JOINT_THOUGH_ENOUGH_SHARE], ['uncovered', 0.07]]
        : members > 0
          ? [['joint', FEW_JOINT_SHARE], ['own', FEW_OWN_SHARE], ['attached', FEW_ATTACHED_SHARE], ['uncovered', 0.2]]
          : [['joint', NONE_JOINT_SHARE], ['uncovered', 1 - NONE_JOINT_SHARE]]; // prettier-ignore
    return random.weighted(shares);
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
    const group = [...(this.waiting.get(jurisdiction) ?? []), organization];
    const isFull = group.length >= 7 || (group.length >= 2 && this.random.chance(0.25));
    this.waiting.set(jurisdiction, isFull ? [] : group);
    if (isFull) this.setUpJoint(group);
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
