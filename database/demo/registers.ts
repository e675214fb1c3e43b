import {
  agencyColumns,
  assignmentColumns,
  instructorColumns,
  leaderColumns,
  postingColumns,
  visitColumns,
} from './people-columns';
import type { Affiliation } from './agencies';
import type { DrawnOffice, NextId } from './drawn-office';
import { organizationColumns } from './organization-columns';
import type { DemoOrganization } from './organizations';
import { branchColumns, linkColumns } from './party-columns';
import { writeRegister, type Writing } from './register-rows';

/** Gives each row of a register that nothing refers to the next id. */
function numbered<Row extends object>(rows: readonly Row[], next: NextId): Array<Row & { id: number }> {
  return rows.map((row) => ({ ...row, id: next() }));
}

const idOf = ({ id }: { id: number }): number => id;

/** Writes all registers of an office; those that others refer to come first. */
export async function writeRegisters(
  writing: Writing,
  office: DrawnOffice,
  today: string,
  nextId: Record<'link' | 'leader' | 'posting' | 'visit', NextId>,
): Promise<void> {
  const { random } = writing;
  await writeRegister(writing, {
    table: 'agencies',
    rows: office.agencies,
    idOf,
    columns: agencyColumns(random),
    relations: [],
  });
  await writeOrganizations(writing, office, today);
  await writeRegister(writing, {
    table: 'branches', rows: office.branches, idOf, columns: branchColumns(random, today),
    relations: [['branches_parent_lnk', 'branch_id', 'inv_branch_id', ({ parentId }) => parentId]],
  }); // prettier-ignore
  await writeRegister(writing, {
    table: 'coverage_links', rows: numbered(office.links, nextId.link), idOf, columns: linkColumns,
    relations: [
      ['coverage_links_organization_lnk', 'coverage_link_id', 'organization_id', ({ organizationId }) => organizationId],
      ['coverage_links_branch_lnk', 'coverage_link_id', 'branch_id', ({ branchId }) => branchId],
    ],
  }); // prettier-ignore
  await writeRegister(writing, {
    table: 'leaders', rows: numbered(office.leaders, nextId.leader), idOf, columns: leaderColumns(random),
    relations: [['leaders_organization_lnk', 'leader_id', 'organization_id', ({ organizationId }) => organizationId]],
  }); // prettier-ignore
  await writeRegister(writing, {
    table: 'first_secretaries', rows: numbered(office.postings, nextId.posting), idOf, columns: postingColumns(random),
    relations: [['first_secretaries_branch_lnk', 'first_secretary_id', 'branch_id', ({ branchId }) => branchId]],
  }); // prettier-ignore
  await writeInstructors(writing, office, nextId.visit);
}

async function writeOrganizations(
  writing: Writing,
  { organizations, affiliations }: DrawnOffice,
  today: string,
): Promise<void> {
  const affiliationOf = ({ id }: DemoOrganization): Affiliation => {
    const affiliation = affiliations.get(id);
    if (!affiliation) throw new Error(`organization ${id} answers to nobody`);
    return affiliation;
  };
  await writeRegister(writing, {
    table: 'organizations', rows: organizations, idOf, columns: organizationColumns({ random: writing.random, today, affiliationOf }),
    relations: [
      ['organizations_competent_agency_lnk', 'organization_id', 'agency_id', (row) => affiliationOf(row).competent?.id ?? null],
      ['organizations_industry_agency_lnk', 'organization_id', 'agency_id', (row) => affiliationOf(row).industry?.id ?? null],
      ['organizations_party_body_lnk', 'organization_id', 'agency_id', (row) => affiliationOf(row).partyBody?.id ?? null],
    ],
  }); // prettier-ignore
}

async function writeInstructors(writing: Writing, office: DrawnOffice, nextVisit: NextId): Promise<void> {
  const { random } = writing;
  await writeRegister(writing, {
    table: 'instructors',
    rows: office.instructors,
    idOf,
    columns: instructorColumns(random),
    relations: [],
  });
  await writeRegister(writing, {
    table: 'instructor_assignments', rows: office.assignments, idOf, columns: assignmentColumns,
    relations: [
      ['instructor_assignments_instructor_lnk', 'instructor_assignment_id', 'instructor_id', ({ instructorId }) => instructorId],
      ['instructor_assignments_organization_lnk', 'instructor_assignment_id', 'organization_id', ({ organizationId }) => organizationId],
    ],
  }); // prettier-ignore
  await writeRegister(writing, {
    table: 'visits', rows: numbered(office.visits, nextVisit), idOf, columns: visitColumns(random),
    relations: [['visits_assignment_lnk', 'visit_id', 'instructor_assignment_id', ({ assignmentId }) => assignmentId]],
  }); // prettier-ignore
}
