import { CoverageOffice } from '../support/coverage-office';
import { openOffice, type Account, type TestOffice } from '../support/office';

const FIGURES = [
  'builtJointly',
  'duties',
  'fulfilled',
  'members',
  'notApplicable',
  'organizations',
  'rates',
  'withoutZombies',
];

describe('coverage over the API', () => {
  let office: TestOffice;
  let coverage: CoverageOffice;
  let guangzhou: string;
  beforeAll(async () => {
    office = await openOffice();
    coverage = await CoverageOffice.of(office);
    guangzhou = await coverage.organization({ fullMemberStaff: 3, transferredMembers: 2 });
    await coverage.link(guangzhou, {
      mode: 'temporary',
      kind: 'temporary-branch',
      setUpReason: '组织关系暂不便转接',
    });
    const joint = await coverage.organization({
      fullMemberStaff: 2,
      transferredMembers: 2,
      jurisdictionCode: '440106',
    });
    await coverage.link(joint, { mode: 'joint', kind: 'joint-branch' });
    await coverage.organization({ jurisdictionCode: '4403', orgType: 'foundation', hasUnion: true });
    await coverage.organization({ jurisdictionCode: '44', cityCode: '4401', fullMemberStaff: null });
    await coverage.organization({ jurisdictionCode: '4403', status: 'deregistered' });
  });
  afterAll(() => office.stop());

  const summary = async (account: Account, query = 'groupBy=city') =>
    (await office.as(account)).get('/api/coverage/summary', query);

  describe('GET /api/coverage/summary', () => {
    it('groups by city, the provincial level apart from Guangzhou, and adds up to the province', async () => {
      const { body } = await summary('province');
      expect(
        body.data.map(({ key, label, organizations }: Record<string, unknown>) => [
          key,
          label,
          organizations,
        ]),
      ).toEqual([
        ['44', '省本级', 1],
        ['4401', '广州市', 2],
        ['4403', '深圳市', 1],
      ]);
      expect(body.meta.total).toMatchObject({
        organizations: 4,
        notApplicable: 1,
        duties: { build: 1, join: 1, include: 1, 'to-survey': 1, dissolve: 0 },
        fulfilled: { build: 1, join: 1, include: 1 },
        rates: {
          organization: { numerator: 2, denominator: 4, value: 0.5 },
          work: { numerator: 3, denominator: 4, value: 0.75 },
          members: { numerator: 5, denominator: 5, value: 1 },
        },
        members: { known: 5, organizationRelations: 2, inTemporaryBranches: 3 },
      });
    });

    it('has exactly these keys, and a definition in both languages for every rate', async () => {
      const { body } = await summary('province');
      expect(Object.keys(body.data[0]).sort()).toEqual([...FIGURES, 'key', 'label', 'labels'].sort());
      expect(Object.keys(body.meta).sort()).toEqual(['branches', 'definitions', 'groupBy', 'on', 'total']);
      expect(Object.keys(body.meta.definitions)).toEqual(
        expect.arrayContaining(Object.keys(body.meta.total.rates)),
      );
    });

    it.each([
      ['guangzhou', ['4401']],
      ['tianhe', ['4401']],
      ['shenzhen', ['4403']],
      ['leader', ['44', '4401', '4403']],
    ] as const)('shows %s only its own', async (account, keys) => {
      const { body } = await summary(account);
      expect(body.data.map(({ key }: { key: string }) => key)).toEqual(keys);
    });

    it('groups by type in the words of the register', async () => {
      const { body } = await summary('shenzhen', 'groupBy=orgType');
      expect(body.data).toMatchObject([
        { key: 'association', label: '社会团体', organizations: 0 },
        { key: 'foundation', label: '基金会', organizations: 1 },
      ]);
    });

    it('groups by agency', async () => {
      const agency = await coverage.create('agencies', { name: '示例业务主管单位', jurisdictionCode: '44' });
      const path = `/api/organizations/${guangzhou}`;
      await (await office.as('province')).put(path, { data: { competentAgency: agency } }).expect(200);
      const { body } = await summary('province', 'groupBy=agency');
      expect(body.data.map(({ key, label }: Record<string, unknown>) => [key, label])).toEqual(
        expect.arrayContaining([
          ['', '无业务主管单位'],
          [agency, '示例业务主管单位'],
        ]),
      );
    });

    it('answers a past day from the history, without the counters of that day', async () => {
      await office.sql(`update coverage.verdict_history set "from" = "from" - 40`);
      const { body } = await summary('province', `groupBy=city&on=${coverage.day(-1)}`);
      expect(body.meta).toMatchObject({
        on: coverage.day(-1),
        branches: null,
        total: { organizations: 4, members: null },
      });
      const before = await summary('province', `groupBy=city&on=${coverage.day(-41)}`);
      expect(before.body.data).toEqual([]);
    });

    it('keeps a past figure when a rule of today changes', async () => {
      const past = `groupBy=city&on=${coverage.day(-2)}`;
      const before = await summary('province', past);
      await office.sql(`update organizations set full_member_staff = 1 where document_id = $1`, [guangzhou]);
      expect((await summary('province', past)).body.meta.total).toEqual(before.body.meta.total);
      await office.sql(`update organizations set full_member_staff = 3 where document_id = $1`, [guangzhou]);
    });

    it.each([
      ['groupBy=moon', 'groupBy'],
      ['on=2026-02-30', 'on'],
      ['on=yesterday', 'on'],
      ['on=2999-01-01', 'on'],
    ])('answers 400 to %s', async (query, path) => {
      const { status, body } = await summary('province', query);
      expect([status, body.error.details]).toEqual([
        400,
        expect.objectContaining({ code: 'invalid-value', path: [path] }),
      ]);
    });
  });

  describe('GET /api/organizations/<documentId>/coverage', () => {
    const explain = async (account: Account, id: string) =>
      (await office.as(account)).get(`/api/organizations/${id}/coverage`);

    it('says why, from which facts, since when, and what would change it', async () => {
      const id = await coverage.organization({ fullMemberStaff: 2 });
      const { body } = await explain('guangzhou', id);
      expect(body.data).toMatchObject({
        duty: 'join',
        verdict: 'should-join',
        form: 'none',
        rule: {
          code: 'join',
          title: expect.any(String),
          legalBasis: expect.stringContaining('支部工作条例'),
        },
        inputs: { fullMembers: 2, activeLinks: 0 },
        since: coverage.today,
        nextSteps: [{ zh: expect.any(String), en: expect.any(String) }, expect.anything()],
      });
      expect(body.data.alternatives).toEqual(
        expect.arrayContaining([
          expect.objectContaining({
            if: expect.objectContaining({ zh: '由联合党支部覆盖' }),
            verdict: 'covered',
            form: 'joint',
          }),
          expect.objectContaining({
            if: expect.objectContaining({ zh: '今天摸排，正式党员 3 人' }),
            duty: 'build',
          }),
        ]),
      );
      expect(body.data.facts).toContainEqual({
        fact: 'activeLinks',
        label: expect.anything(),
        unit: expect.anything(),
        value: 0,
      });
    });

    it('tries links, counts, marks and status, and tells what would change the verdict', async () => {
      const id = await coverage.organization({ fullMemberStaff: 4 });
      const { alternatives } = (await explain('province', id)).body.data;
      expect(
        alternatives.map((one: { if: { zh: string }; verdict: string }) => [one.if.zh, one.verdict]),
      ).toEqual([
        ['由单独组建的党组织覆盖', 'covered'],
        ['建立临时党组织并写明设立事由', 'covered'],
        ['今天摸排，正式党员 0 人', 'should-include'],
        ['今天摸排，正式党员 1 人', 'should-join'],
        ['列为僵尸型', 'not-applicable'],
        ['办理注销', 'not-applicable'],
      ]);
    });

    it('reminds of an own branch with fewer than three members', async () => {
      const id = await coverage.organization({ fullMemberStaff: 2 });
      await coverage.link(id, { mode: 'own', kind: 'branch' });
      const { body } = await explain('province', id);
      expect(body.data).toMatchObject({
        verdict: 'covered',
        rule: { code: 'join-own-small' },
        nextSteps: [{ zh: expect.any(String) }],
      });
    });

    it('counts facts that the caller may not see', async () => {
      const id = await coverage.organization({ fullMemberStaff: 1, jurisdictionCode: '4403' });
      await coverage.link(id, { mode: 'joint', kind: 'joint-branch' });
      const { body } = await explain('shenzhen', id);
      expect(body.data).toMatchObject({ verdict: 'covered', inputs: { activeLinks: 1 }, nextSteps: [] });
    });

    it.each([
      ['another city', 'shenzhen', 404],
      ['an auditor', 'auditor', 403],
    ] as const)('answers %s %s with %i', async (_name, account, status) => {
      expect((await explain(account, guangzhou)).status).toBe(status);
    });
  });

  describe('POST /api/coverage/simulate', () => {
    const simulate = async (account: Account | null, rules: unknown) =>
      (await office.as(account)).post('/api/coverage/simulate', { data: { rules } });

    it('says who would change, saves nothing', async () => {
      const before = await office.sql('select document_id, duty, verdict from organizations order by id');
      const { status, body } = await simulate('guangzhou', [
        { code: 'build', parameters: { minMembers: 2 } },
        { code: 'build-joint-only', parameters: { minMembers: 2 } },
      ]);
      expect([status, body.data]).toEqual([
        200,
        expect.objectContaining({
          changed: expect.any(Number),
          transitions: expect.arrayContaining([
            expect.objectContaining({ from: 'covered', to: 'should-build', count: 1 }),
          ]),
          totals: expect.objectContaining({ before: expect.anything(), after: expect.anything() }),
        }),
      ]);
      const own = await office.sql<{ document_id: string }>(
        `select document_id from organizations where jurisdiction_code like '4401%'`,
      );
      expect(own.map((row) => row.document_id)).toEqual(
        expect.arrayContaining(body.data.sample.map((one: { documentId: string }) => one.documentId)),
      );
      expect(await office.sql('select document_id, duty, verdict from organizations order by id')).toEqual(
        before,
      );
    });

    it('changes nothing with the rules as they are', async () => {
      const { body } = await simulate('province', [{ code: 'build' }]);
      expect(body.data).toMatchObject({ changed: 0, transitions: [], sample: [] });
    });

    it('names the rule and the path that do not compile', async () => {
      const condition = { combinator: 'and', rules: [{ field: '__proto__', operator: '=', value: 1 }] };
      const { status, body } = await simulate('province', [{ code: 'build', condition }]);
      expect([status, body.error.details]).toEqual([
        400,
        expect.objectContaining({
          code: 'rule-unknown-fact',
          rule: 'build',
          path: ['condition', 'rules', '0', 'field'],
        }),
      ]);
    });

    it.each([
      ['no rules', 'province', undefined, 400],
      ['no list', 'province', {}, 400],
      ['a rule without a code', 'province', [{ title: 'x' }], 400],
      ['a reader', 'leader', [{ code: 'build' }], 403],
      ['a visitor', null, [{ code: 'build' }], 401],
    ] as const)('refuses %s', async (_name, account, rules, status) => {
      expect((await simulate(account, rules)).status).toBe(status);
    });
  });

  describe('rules', () => {
    it('refuses a rule that does not compile, and keeps the saved one', async () => {
      const [rule] = await office.sql<{ document_id: string }>(
        `select document_id from coverage_rules where code = 'build'`,
      );
      const condition = { combinator: 'and', rules: [{ field: 'nonsense', operator: '=', value: 1 }] };
      const refused = await (
        await office.as('province')
      )
        .put(`/api/coverage-rules/${rule?.document_id}`, { data: { condition } })
        .expect(400);
      expect(refused.body.error.details).toMatchObject({ code: 'rule-unknown-fact', rule: 'build' });
      const rows = await office.sql(
        `select version, condition::text like '%nonsense%' as changed from coverage_rules where code = 'build'`,
      );
      expect(rows).toEqual([{ version: 1, changed: false }]);
    });

    it('makes the program of a changed rule at once and a job for all organizations', async () => {
      const [rule] = await office.sql<{ document_id: string }>(
        `select document_id from coverage_rules where code = 'include'`,
      );
      const path = `/api/coverage-rules/${rule?.document_id}`;
      await (await office.as('province')).put(path, { data: { parameters: { visitDays: 30 } } }).expect(200);
      const [program] = await office.sql(
        `select (coverage.current_program()).rules::text like '%"visitDays": 30%' as installed`,
      );
      const jobs = await office.sql(
        `select kind from registers.job where subject = 'coverage-rules' and created_at > now() - interval '1 minute'`,
      );
      expect([program, jobs]).toEqual([
        { installed: true },
        expect.arrayContaining([{ kind: 'coverage.recalculate' }]),
      ]);
    });

    describe('that do not compile', () => {
      const broken = {
        code: 'broken',
        title: '写错的规则',
        order: 900,
        duty: 'not-applicable',
        verdictIfNot: 'to-survey',
        condition: { combinator: 'and', rules: [{ field: 'nonsense', operator: '=', value: 1 }] },
      };
      const unknownFact = { code: 'rule-unknown-fact', rule: 'broken' };

      it('are refused today where they would be in force another day', async () => {
        const province = await office.as('province');
        for (const dates of [{ effectiveFrom: '2099-01-01' }, { effectiveTo: '2099-01-01' }]) {
          const data = { ...broken, ...dates };
          const { body } = await province.post('/api/coverage-rules', { data }).expect(400);
          expect(body.error.details).toMatchObject(unknownFact);
        }
      });

      it('may be kept as drafts, and come into force by no way', async () => {
        const province = await office.as('province');
        const data = { ...broken, active: false };
        const { documentId } = (await province.post('/api/coverage-rules', { data }).expect(201)).body.data;
        const selection = { ids: [documentId] };
        const { body } = await province
          .post('/api/bulk/coverage-rules', {
            data: { selection, change: { set: { active: true } }, expected: 1 },
          })
          .expect(400);
        expect(body.error.details).toMatchObject(unknownFact);
        await office.sql(`update coverage_rules set active = null where code = 'broken'`);
        const [row] = await office.sql<{ organization: string }>(
          `select document_id as organization from organizations limit 1`,
        );
        const why = await province.get(`/api/organizations/${row?.organization}/coverage`).expect(400);
        expect(why.body.error.details).toMatchObject(unknownFact);
        await province.delete(`/api/coverage-rules/${documentId}`).expect(204);
        // The bin holds a rule that is in force.
        const back = await province.post(`/api/coverage-rules/${documentId}/restore`).expect(400);
        expect(back.body.error.details).toMatchObject(unknownFact);
        await province.get(`/api/organizations/${row?.organization}/coverage`).expect(200);
      });
    });

    it.each(['guangzhou', 'leader', 'editor'] as const)(
      'lets %s read them and not change them',
      async (account) => {
        const api = await office.as(account);
        const { body } = await api.get('/api/coverage-rules').expect(200);
        await api
          .put(`/api/coverage-rules/${body.data[0].documentId}`, { data: { title: '改' } })
          .expect(403);
      },
    );
  });

  describe('POST /api/coverage/recalculate', () => {
    it('answers with a job of the caller', async () => {
      const { body } = await (await office.as('province')).post('/api/coverage/recalculate').expect(202);
      expect(body.data).toMatchObject({
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        kind: 'coverage.recalculate',
      });
    });

    it.each(['guangzhou', 'leader', 'auditor'] as const)('is not for %s', async (account) => {
      await (await office.as(account)).post('/api/coverage/recalculate').expect(403);
    });
  });
});
