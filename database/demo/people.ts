import { drawBranchPosting, type DemoPosting } from './postings';
import type { DemoBranch } from './branches';
import { addDays } from './calendar';
import { personName } from './names';
import { fullMembersOf, isAlive, type DemoOrganization } from './organizations';
import type { Place } from './places';
import type { Random } from './random';

/** An instructor and the office that sent them. */
export interface DemoInstructor {
  id: number;
  name: string;
  sourceUnit: string;
  isFullTime: boolean;
  capacity: number;
  place: Place;
}

export interface DemoAssignment {
  id: number;
  instructorId: number;
  organizationId: number;
  from: string;
  target: 'incubate' | 'no-members';
  place: Place;
}

export interface DemoVisit {
  assignmentId: number;
  date: string;
  place: Place;
}

/** Instructors and first secretaries with what they look after. */
export interface DemoPeople {
  instructors: DemoInstructor[];
  assignments: DemoAssignment[];
  visits: DemoVisit[];
  postings: DemoPosting[];
}

const ASSIGNED_SHARE = 0.65;
const RECENT_VISIT_SHARE = 0.72;
const NEVER_VISITED_SHARE = 0.4;
const POSTED_SHARE = 0.03;

/**
 * Draws instructors for organizations without members, one to seven in the care of each (a few above their
 * capacity), and visits that are recent, long past or missing.
 */
export function drawPeople(
  random: Random,
  today: string,
  organizations: readonly DemoOrganization[],
  branches: readonly DemoBranch[],
  nextId: { instructor: () => number; assignment: () => number },
): DemoPeople {
  const people: DemoPeople = { instructors: [], assignments: [], visits: [], postings: [] };
  const onDuty = new Map<string, { instructor: DemoInstructor; free: number }>();
  for (const organization of organizations) {
    if (!isAlive(organization) || fullMembersOf(organization) !== 0 || !random.chance(ASSIGNED_SHARE))
      continue;
    const { place } = organization;
    let duty = onDuty.get(place.jurisdiction);
    if (!duty || duty.free === 0) {
      duty = { instructor: drawInstructor(random, place, nextId.instructor()), free: random.between(2, 7) };
      people.instructors.push(duty.instructor);
      onDuty.set(place.jurisdiction, duty);
    }
    duty.free -= 1;
    const from = addDays(today, -random.between(3, 500));
    const assignment: DemoAssignment = {
      id: nextId.assignment(),
      instructorId: duty.instructor.id,
      organizationId: organization.id,
      from: from > organization.establishedOn ? from : organization.establishedOn,
      target: random.chance(0.5) ? 'incubate' : 'no-members',
      place,
    };
    people.assignments.push(assignment);
    people.visits.push(...drawVisits(random, today, assignment));
  }
  for (const branch of branches) {
    if (branch.status === 'active' && random.chance(POSTED_SHARE))
      people.postings.push(drawBranchPosting(random, today, branch));
  }
  return people;
}

function drawInstructor(random: Random, place: Place, id: number): DemoInstructor {
  return {
    id,
    name: personName(random),
    sourceUnit: `${place.authority}${random.pick(['民政局', '教育局', '党群工作部', '总工会', '司法局'])}`,
    isFullTime: random.chance(0.3),
    capacity: 5,
    place,
  };
}

function drawVisits(random: Random, today: string, { id, from, place }: DemoAssignment): DemoVisit[] {
  const ages: number[] = [];
  if (random.chance(RECENT_VISIT_SHARE)) ages.push(random.between(1, 85));
  else if (random.chance(NEVER_VISITED_SHARE)) return [];
  ages.push(random.between(95, 180));
  const dates = ages.map((age) => addDays(today, -age)).filter((date) => date >= from);
  return dates.map((date) => ({ assignmentId: id, date, place }));
}
