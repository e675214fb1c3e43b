import type { DemoBranch } from './branches';
import { addDays } from './calendar';
import { personName } from './names';
import type { DemoOrganization } from './organizations';
import type { Place } from './places';
import type { Random } from './random';

/** A first secretary (第一书记) at a Party organization. */
export interface DemoPosting {
  branchId: number;
  name: string;
  sourceKind: 'own-leader' | 'industry-official' | 'agency-official' | 'local-official';
  from: string;
  plannedTo: string;
  place: Place;
}

/** A leader (负责人) of an organization. */
export interface DemoLeader {
  organizationId: number;
  name: string;
  post: 'president' | 'secretary-general' | 'director';
  isFullTime: boolean;
  from: string;
  place: Place;
}

/** The office keeps the posts of some organizations only: those it vets. */
const RECORDED_SHARE = 0.3;
const SECRETARY_GENERAL_SHARE = 0.4;

/** Draws the first secretary of a Party organization; some terms are over already. */
export function drawBranchPosting(random: Random, today: string, branch: DemoBranch): DemoPosting {
  const from = addDays(today, -random.between(10, 1200));
  return {
    branchId: branch.id,
    name: personName(random),
    sourceKind: random.weighted([
      ['own-leader', 3],
      ['industry-official', 2],
      ['agency-official', 3],
      ['local-official', 2],
    ]),
    from,
    plannedTo: addDays(from, 2 * 365),
    place: branch.place,
  };
}

/** Draws the leaders of an organization, where the office keeps them: its head and, at times, a secretary-general. */
export function drawLeaders(random: Random, today: string, organization: DemoOrganization): DemoLeader[] {
  if (!random.chance(RECORDED_SHARE)) return [];
  const since = addDays(today, -random.between(30, 1400));
  const shared = {
    organizationId: organization.id,
    from: since > organization.establishedOn ? since : organization.establishedOn,
    place: organization.place,
  };
  const post = organization.orgType === 'service-agency' ? 'director' : 'president';
  const leaders: DemoLeader[] = [
    { ...shared, name: organization.head, post, isFullTime: random.chance(0.4) },
  ];
  if (organization.orgType !== 'community' && random.chance(SECRETARY_GENERAL_SHARE)) {
    leaders.push({ ...shared, name: personName(random), post: 'secretary-general', isFullTime: true });
  }
  return leaders;
}
