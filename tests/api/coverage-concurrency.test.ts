import { Client } from 'pg';
import { CoverageOffice } from '../support/coverage-office';
import { openOffice, type TestOffice } from '../support/office';

describe('two transactions that meet at one organization', () => {
  let office: TestOffice;
  let coverage: CoverageOffice;
  let first: Client;
  let second: Client;
  beforeAll(async () => {
    office = await openOffice();
    coverage = await CoverageOffice.of(office);
    [first, second] = [new Client(office.databaseUrl), new Client(office.databaseUrl)];
    await Promise.all([first.connect(), second.connect()]);
  });
  afterAll(async () => {
    await Promise.all([first.end(), second.end()]);
    await office.stop();
  });

  /** A link and its two link rows, as Strapi writes them, in the transaction of the client. */
  const addLink = async (
    client: Client,
    organization: string,
    branch: string,
    mode: string,
  ): Promise<void> => {
    await client.query(
      `with link as (
         insert into coverage_links (document_id, mode, "from", version) values (left(md5(random()::text), 24), $3, '2026-01-01', 1) returning id
       ), covered as (
         insert into coverage_links_organization_lnk (coverage_link_id, organization_id)
         select link.id, o.id from link, organizations o where o.document_id = $1
       )
       insert into coverage_links_branch_lnk (coverage_link_id, branch_id)
       select link.id, b.id from link, branches b where b.document_id = $2`,
      [organization, branch, mode],
    );
  };

  it('lets one of two joint links in and refuses the other', async () => {
    const organization = await coverage.organization({ fullMemberStaff: 1 });
    const branches = [
      await coverage.branch({ kind: 'joint-branch' }),
      await coverage.branch({ kind: 'joint-branch' }),
    ];
    await Promise.all([first.query('begin'), second.query('begin')]);
    await addLink(first, organization, branches[0] ?? '', 'joint');
    await addLink(second, organization, branches[1] ?? '', 'joint');
    const outcomes = await Promise.allSettled([first.query('commit'), second.query('commit')]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes).toContainEqual(
      expect.objectContaining({
        reason: expect.objectContaining({ code: 'RG422', constraint: 'coverage_link_overlap' }),
      }),
    );
  });

  it('sees a branch that is being revoked while it is linked', async () => {
    const organization = await coverage.organization({ fullMemberStaff: 1 });
    const branch = await coverage.branch({ kind: 'joint-branch' });
    await first.query('begin');
    await first.query(`update branches set status = 'revoked' where document_id = $1`, [branch]);
    await second.query('begin');
    const linking = addLink(second, organization, branch, 'joint').then(() => second.query('commit'));
    await first.query('commit');
    await linking;
    expect(await coverage.verdict(organization)).toMatchObject({ verdict: 'should-join' });
  });

  it('sees the other’s link and the other’s count', async () => {
    const organization = await coverage.organization({ fullMemberStaff: 0 });
    const branch = await coverage.branch({ kind: 'branch' });
    await Promise.all([first.query('begin'), second.query('begin')]);
    await first.query('update organizations set full_member_staff = 3 where document_id = $1', [
      organization,
    ]);
    await addLink(second, organization, branch, 'own');
    await Promise.all([first.query('commit'), second.query('commit')]);
    expect(await coverage.verdict(organization)).toEqual({
      duty: 'build',
      verdict: 'covered',
      coverageForm: 'own',
    });
  });
});
