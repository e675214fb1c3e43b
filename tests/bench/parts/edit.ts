import { onDatabase } from '../databases';
import { toRatio, type Finding } from '../finding';
import { alternate, timedMedian } from '../rounds';
import type { Session } from '../session';
import type { Contestants } from './contestants';

interface Organization {
  documentId: string;
  version: number;
  verdict: string;
}

const EDITS_PER_ROUND = 10;
const ENOUGH_MEMBERS = 5;

/**
 * One edit by the city of Guangzhou: the count of Party members changes, and with it the verdict. The stock
 * application stores the number; the office also checks version and scope, writes the audit row, decides anew,
 * and answers the fresh verdict.
 */
export async function measureEdit(
  { office, stock, officeUrl }: Contestants,
  rounds: number,
): Promise<Finding[]> {
  const chosen = await chooseOrganizations(officeUrl);
  const auditBefore = await countAudit(officeUrl);
  const ours = new Editor(office, chosen);
  const theirs = new Editor(stock, chosen);
  const samples = await alternate(rounds * 3, 2, {
    office: (round) => ours.round(round),
    stock: (round) => theirs.round(round),
  });
  const written = (await countAudit(officeUrl)) - auditBefore;
  if (written !== ours.edits || ours.refreshed !== ours.edits)
    throw new Error(`${ours.edits} edits left ${written} audit rows and ${ours.refreshed} fresh verdicts`);
  const note = `${ours.edits} edits, each with its audit row and a verdict that changed`;
  return [
    toRatio(
      { part: 'edit', name: 'one edit with audit and fresh verdict', target: 1.5, note },
      samples.office,
      samples.stock,
    ),
  ];
}

class Editor {
  edits = 0;
  refreshed = 0;
  private readonly known: Organization[];

  constructor(
    private readonly session: Session,
    chosen: readonly Organization[],
  ) {
    this.known = chosen.map((organization) => ({ ...organization }));
  }

  /** Rounds take turns in giving an organization members and taking them away. */
  round(round: number): Promise<number> {
    return timedMedian(EDITS_PER_ROUND, async (index) => {
      const organization = this.known[(Math.floor(round / 2) * EDITS_PER_ROUND + index) % this.known.length];
      if (!organization) throw new Error('The office has no organization to edit');
      const { data } = await this.session.put<{ data: Organization }>(
        `/api/organizations/${organization.documentId}`,
        {
          data: { fullMemberStaff: round % 2 === 0 ? ENOUGH_MEMBERS : 0, version: organization.version },
        },
      );
      this.edits += 1;
      if (data.verdict !== organization.verdict) this.refreshed += 1;
      Object.assign(organization, data);
    });
  }
}

/** Organizations of the city without members, link or other coverage: three members make them `should-build`. */
async function chooseOrganizations(url: string): Promise<Organization[]> {
  return onDatabase(url, async (client) => {
    const { rows } = await client.query<Organization>(
      `select document_id as "documentId", version, verdict from organizations
       where jurisdiction_code collate "C" >= '4401' and jurisdiction_code collate "C" < '4401~'
         and verdict = 'should-include' and full_member_staff = 0
       order by id limit 200`,
    );
    return rows;
  });
}

async function countAudit(url: string): Promise<number> {
  return onDatabase(url, async (client) => {
    const { rows } = await client.query<{ n: number }>(
      "select count(*)::int as n from registers.audit where register = 'organizations' and action = 'update'",
    );
    return rows[0]?.n ?? 0;
  });
}
