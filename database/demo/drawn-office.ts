import { Agencies, type Affiliation, type DemoAgency } from './agencies';
import type { DemoBranch, DemoLink } from './branches';
import { CoverageDraw, DEFAULT_SHARES, type CoverageShares } from './coverage';
import { drawOrganizations, type DemoOrganization } from './organizations';
import { drawPeople, type DemoPeople } from './people';
import { drawLeaders, type DemoLeader } from './postings';
import { Random } from './random';

/** Gives out the row ids of one register. */
export type NextId = () => number;

/** The registers whose rows others refer to. */
export type OfficeIds = Record<'agency' | 'organization' | 'branch' | 'instructor' | 'assignment', NextId>;

/** A synthetic office, ready to be written. */
export interface DrawnOffice extends DemoPeople {
  agencies: DemoAgency[];
  organizations: DemoOrganization[];
  /** By the id of the organization. */
  affiliations: Map<number, Affiliation>;
  branches: DemoBranch[];
  links: DemoLink[];
  leaders: DemoLeader[];
}

export interface OfficeSize {
  organizations: number;
  /** The same seed, size and day give the same office. */
  seed: number;
  /** `YYYY-MM-DD`: the day the office looks at its registers. */
  today: string;
  /** How many Party organizations and links there are follows from these. */
  shares?: CoverageShares;
}

/** Draws all registers of an office; names, codes and telephone numbers belong to nobody. */
export function drawOffice(
  { organizations: count, seed, today, shares = DEFAULT_SHARES }: OfficeSize,
  nextId: OfficeIds,
): DrawnOffice {
  const random = new Random(seed);
  const organizations = drawOrganizations(random, { count, today, nextId: nextId.organization });
  const agencies = new Agencies(random, nextId.agency);
  const affiliations = new Map(
    organizations.map((organization) => [organization.id, agencies.affiliate(organization)]),
  );
  const { branches, links } = new CoverageDraw(random, today, nextId.branch, shares).cover(organizations);
  const people = drawPeople(random, today, organizations, branches, nextId);
  const leaders = organizations.flatMap((organization) => drawLeaders(random, today, organization));
  return { agencies: agencies.all, organizations, affiliations, branches, links, leaders, ...people };
}
