import { CoverageOffice } from '../support/coverage-office';
import { openOffice, type TestOffice } from '../support/office';

const own = { mode: 'own', kind: 'branch' } as const;
const joint = { mode: 'joint', kind: 'joint-branch' } as const;

describe('verdicts follow every change', () => {
  let office: TestOffice;
  let coverage: CoverageOffice;
  beforeAll(async () => {
    office = await openOffice();
    coverage = await CoverageOffice.of(office);
  });
  afterAll(() => office.stop());

  const put = async (path: string, data: object, status = 200) =>
    (await coverage.province()).put(`/api/${path}`, { data }).expect(status);
  const remove = async (path: string) => (await coverage.province()).delete(`/api/${path}`).expect(204);

  it('answers a save with the verdict that it brings', async () => {
    const id = await coverage.organization({ fullMemberStaff: 2 });
    const { body } = await put(`organizations/${id}`, { fullMemberStaff: 3 });
    expect(body.data).toMatchObject({
      duty: 'build',
      verdict: 'should-build',
      coverageForm: 'none',
      version: 2,
    });
  });

  it('writes no audit row and counts no version for a verdict', async () => {
    const id = await coverage.organization({ fullMemberStaff: 3 });
    await coverage.link(id, own);
    const [row] = await office.sql('select version from organizations where document_id = $1', [id]);
    const audit = await office.sql(
      `select action from registers.audit where register = 'organizations' and record_id = $1`,
      [id],
    );
    expect([row, audit]).toEqual([{ version: 1 }, [{ action: 'create' }]]);
  });

  it('changes the verdicts of all its organizations when a branch is revoked, and back when it is active again', async () => {
    const [one, two] = [
      await coverage.organization({ fullMemberStaff: 1 }),
      await coverage.organization({ fullMemberStaff: 2 }),
    ];
    const { branch } = await coverage.link(one, joint);
    await coverage.create('coverage-links', {
      organization: two,
      branch,
      mode: 'joint',
      from: coverage.day(-3),
    });
    await put(`branches/${branch}`, { status: 'revoked' });
    expect([await coverage.verdict(one), await coverage.verdict(two)]).toMatchObject([
      { verdict: 'should-join' },
      { verdict: 'should-join' },
    ]);
    await put(`branches/${branch}`, { status: 'active' });
    expect([await coverage.verdict(one), await coverage.verdict(two)]).toMatchObject([
      { verdict: 'covered' },
      { verdict: 'covered' },
    ]);
  });

  it('moves coverage with a link that is given to another organization', async () => {
    const [one, two] = [
      await coverage.organization({ fullMemberStaff: 1 }),
      await coverage.organization({ fullMemberStaff: 1 }),
    ];
    const { link } = await coverage.link(one, joint);
    await put(`coverage-links/${link}`, { organization: two });
    expect([await coverage.verdict(one), await coverage.verdict(two)]).toMatchObject([
      { verdict: 'should-join' },
      { verdict: 'covered' },
    ]);
  });

  it('uncovers an organization when its link, its branch, its assignment or its visit is deleted', async () => {
    const linked = await coverage.organization({ fullMemberStaff: 1 });
    const { link } = await coverage.link(linked, joint);
    await remove(`coverage-links/${link}`);
    const orphaned = await coverage.organization({ fullMemberStaff: 1 });
    const { branch } = await coverage.link(orphaned, joint);
    await remove(`branches/${branch}`);
    const visited = await coverage.organization();
    const visit = await coverage.create('visits', {
      assignment: await coverage.assignment(visited),
      date: coverage.today,
    });
    await remove(`visits/${visit}`);
    const assigned = await coverage.organization();
    const assignment = await coverage.assignment(assigned);
    await coverage.create('visits', { assignment, date: coverage.today });
    await remove(`instructor-assignments/${assignment}`);
    expect(
      await Promise.all([linked, orphaned, visited, assigned].map((id) => coverage.verdict(id))),
    ).toMatchObject([
      { verdict: 'should-join' },
      { verdict: 'should-join' },
      { verdict: 'should-include' },
      { verdict: 'should-include' },
    ]);
  });

  it('gives a restored organization its verdict and its coverage back', async () => {
    const id = await coverage.organization({ fullMemberStaff: 3 });
    await coverage.link(id, own);
    await remove(`organizations/${id}`);
    await (await coverage.province()).post(`/api/organizations/${id}/restore`).expect(200);
    expect(await coverage.verdict(id)).toEqual({ duty: 'build', verdict: 'covered', coverageForm: 'own' });
  });

  it('lets a zombie mark come and go', async () => {
    const id = await coverage.organization({ fullMemberStaff: 3 });
    await coverage.link(id, own);
    await put(`organizations/${id}`, { zombie: true });
    expect(await coverage.verdict(id)).toMatchObject({ verdict: 'should-dissolve' });
    await put(`organizations/${id}`, { zombie: false });
    expect(await coverage.verdict(id)).toMatchObject({ verdict: 'covered' });
  });

  it('takes no verdict from a client', async () => {
    const id = await coverage.organization({ fullMemberStaff: 3 });
    await office.sql(
      `update organizations set verdict = 'covered', duty = 'include' where document_id = $1`,
      [id],
    );
    expect(await coverage.verdict(id)).toMatchObject({ duty: 'build', verdict: 'should-build' });
  });

  it('follows plain SQL in one transaction as it follows a form', async () => {
    const ids = await Promise.all([1, 2, 3].map(() => coverage.organization({ fullMemberStaff: 1 })));
    await office.sql('update organizations set full_member_staff = 4 where document_id = any ($1)', [ids]);
    expect(await Promise.all(ids.map((id) => coverage.verdict(id)))).toEqual(
      ids.map(() => ({ duty: 'build', verdict: 'should-build', coverageForm: 'none' })),
    );
  });

  it.each([
    ['open while another is open', {}, {}],
    ['that begins before the other ends', { to: 5 }, { from: 4 }],
    ['around the other', { from: -5, to: -4 }, { from: -9 }],
  ] as const)('refuses a second own or joint link %s', async (_name, first, second) => {
    const id = await coverage.organization({ fullMemberStaff: 1 });
    const days = (ends: { from?: number; to?: number }) =>
      Object.fromEntries(Object.entries(ends).map(([end, offset]) => [end, coverage.day(offset)]));
    await coverage.link(id, { ...own, ...days(first) });
    const branch = await coverage.branch(joint);
    const refused = await (
      await coverage.province()
    )
      .post('/api/coverage-links', {
        data: { organization: id, branch, mode: 'joint', from: coverage.day(-30), ...days(second) },
      })
      .expect(400);
    expect(refused.body.error.details).toMatchObject({ code: 'coverage-link-overlap' });
    const links = await office.sql(
      `select mode from coverage_links l join coverage_links_organization_lnk lo on lo.coverage_link_id = l.id
       join organizations o on o.id = lo.organization_id where o.document_id = $1`,
      [id],
    );
    expect(links).toEqual([{ mode: 'own' }]);
  });

  it('lets an organization move from one joint branch to the next on one day, and keep a temporary link beside', async () => {
    const id = await coverage.organization({ fullMemberStaff: 1 });
    await coverage.link(id, { ...joint, to: coverage.day(-2) });
    await coverage.link(id, { ...joint, from: coverage.day(-2) });
    await coverage.link(id, { mode: 'temporary', kind: 'temporary-branch' });
    expect(await coverage.verdict(id)).toMatchObject({ verdict: 'covered' });
  });

  it('refuses a link that ends before it begins', async () => {
    const [organization, branch] = [await coverage.organization(), await coverage.branch(own)];
    const data = { organization, branch, mode: 'own', from: coverage.day(0), to: coverage.day(-1) };
    const refused = await (await coverage.province()).post('/api/coverage-links', { data }).expect(400);
    expect(refused.body.error.details).toMatchObject({ code: 'coverage-link-period' });
  });

  it('keeps one row of history a day and says until when each held', async () => {
    const id = await coverage.organization({ fullMemberStaff: 1 });
    await office.sql(
      `update coverage.verdict_history set "from" = "from" - 10
       where organization_id = (select id from organizations where document_id = $1)`,
      [id],
    );
    await put(`organizations/${id}`, { fullMemberStaff: 3 });
    await put(`organizations/${id}`, { fullMemberStaff: 0 });
    const { body } = await (await coverage.province()).get(`/api/organizations/${id}/coverage`).expect(200);
    expect(body.data.history).toMatchObject([
      {
        from: coverage.today,
        to: null,
        duty: 'include',
        verdict: 'should-include',
        rule: { code: 'include' },
      },
      {
        from: coverage.day(-10),
        to: coverage.today,
        duty: 'join',
        verdict: 'should-join',
        rule: { code: 'join' },
        inputs: { fullMembers: 1 },
      },
    ]);
    await put(`organizations/${id}`, { fullMemberStaff: 1 });
    const back = await (await coverage.province()).get(`/api/organizations/${id}/coverage`).expect(200);
    expect(back.body.data).toMatchObject({
      since: coverage.day(-10),
      history: [{ from: coverage.day(-10), to: null, verdict: 'should-join' }],
    });
  });

  it('lets dates pass in the nightly run', async () => {
    const id = await coverage.organization({ fullMemberStaff: 1, membersCountedOn: coverage.today });
    await coverage.link(id, { ...joint, to: coverage.day(1) });
    await office.sql('select coverage.recalculate(coverage.today() + 1)');
    expect(await coverage.verdict(id)).toMatchObject({ verdict: 'should-join' });
    await office.sql('select coverage.recalculate(coverage.today() + 400)');
    expect(await coverage.verdict(id)).toMatchObject({ verdict: 'to-survey' });
  });
});
