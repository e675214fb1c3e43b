import type { ClientBase } from 'pg';
import { parseKeyring } from '../../src/plugins/registers/server/privacy/keyring';
import { nowInShanghai, todayInShanghai } from './calendar';
import { RowIds } from './copy';
import { drawOffice, type OfficeIds } from './drawn-office';
import { Random } from './random';
import { writeRegisters } from './registers';

/** Tables that the demo writes and whose sequences give the ids. */
const TABLES = {
  agency: 'agencies',
  organization: 'organizations',
  branch: 'branches',
  link: 'coverage_links',
  leader: 'leaders',
  posting: 'first_secretaries',
  instructor: 'instructors',
  assignment: 'instructor_assignments',
  visit: 'visits',
} as const;

export interface FillOptions {
  /** How many social organizations; everything else follows from it. */
  organizations: number;
  seed?: number;
  /** The installation's `PERSONAL_DATA_KEYS`: telephone numbers are stored encrypted. */
  personalDataKeys: string;
  /** `YYYY-MM-DD`, today in Shanghai when absent. */
  today?: string;
}

/** How many rows each register got. */
export type FilledOffice = Record<keyof typeof TABLES, number>;

/**
 * Fills empty registers with a synthetic office, in one transaction of its own and as the owner.
 * Regions must be there already. Coverage verdicts follow from the engine's triggers at commit.
 * @throws whatever PostgreSQL says; nothing is left then
 */
export async function fillOffice(
  client: ClientBase,
  { organizations, personalDataKeys, seed = 44, today = todayInShanghai() }: FillOptions,
): Promise<FilledOffice> {
  await client.query('begin');
  try {
    await client.query(
      `lock table ${Object.values(TABLES)
        .map((table) => `public.${table}`)
        .join(', ')} in share row exclusive mode`,
    );
    const ids = await openIds(client);
    const nextId: OfficeIds = {
      agency: ids.agency.next,
      organization: ids.organization.next,
      branch: ids.branch.next,
      instructor: ids.instructor.next,
      assignment: ids.assignment.next,
    };
    const office = drawOffice({ organizations, seed, today }, nextId);
    const writing = {
      client,
      random: new Random(seed + 1),
      at: nowInShanghai(),
      keyring: parseKeyring(personalDataKeys),
    };
    await writeRegisters(writing, office, today, {
      link: ids.link.next,
      leader: ids.leader.next,
      posting: ids.posting.next,
      visit: ids.visit.next,
    });
    for (const id of Object.values(ids)) await id.close();
    await client.query('commit');
    return {
      agency: office.agencies.length,
      organization: office.organizations.length,
      branch: office.branches.length,
      link: office.links.length,
      leader: office.leaders.length,
      posting: office.postings.length,
      instructor: office.instructors.length,
      assignment: office.assignments.length,
      visit: office.visits.length,
    };
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

async function openIds(client: ClientBase): Promise<Record<keyof typeof TABLES, RowIds>> {
  return {
    agency: await RowIds.open(client, TABLES.agency),
    organization: await RowIds.open(client, TABLES.organization),
    branch: await RowIds.open(client, TABLES.branch),
    link: await RowIds.open(client, TABLES.link),
    leader: await RowIds.open(client, TABLES.leader),
    posting: await RowIds.open(client, TABLES.posting),
    instructor: await RowIds.open(client, TABLES.instructor),
    assignment: await RowIds.open(client, TABLES.assignment),
    visit: await RowIds.open(client, TABLES.visit),
  };
}
