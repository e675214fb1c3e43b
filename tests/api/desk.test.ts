import { Client } from 'pg';
import { fillOffice } from '../../database/demo/fill-office';
import { CoverageOffice } from '../support/coverage-office';
import type { DeskPage } from '../../src/shared/showcase-page';
import { openOffice, type Account, type TestOffice } from '../support/office';
import { PERSONAL_DATA_KEYS } from '../support/secrets';
import { namedSite, writtenPage } from '../support/showcase';

interface Todo {
  key: string;
  register: string;
  filters: Record<string, unknown>;
  count: number;
}

describe('the desk', () => {
  let office: TestOffice;
  let coverage: CoverageOffice;
  beforeAll(async () => {
    office = await openOffice();
    coverage = await CoverageOffice.of(office);
    const client = new Client({ connectionString: office.databaseUrl });
    await client.connect();
    await fillOffice(client, { organizations: 400, personalDataKeys: PERSONAL_DATA_KEYS });
    await client.end();
    await office.sql(
      `insert into registers.import (id, register, table_name, file_name, path, sha256, policy, state, error, owner, caller)
       select gen_random_uuid(), 'organizations', 'organizations', '示例.xlsx', 'nowhere', '-', 'skip', s.state, s.error, u.id, '{}'
       from up_users u, (values ('ready', 0), ('ready', 3), ('committed', 2)) s (state, error)
       where u.username in ('guangzhou', 'shenzhen')`,
    );
  });
  afterAll(() => office.stop());

  const todos = async (account: Account): Promise<Todo[]> =>
    (await (await office.as(account)).get('/api/desk/todos').expect(200)).body.data;
  const count = async (account: Account, key: string): Promise<number | undefined> =>
    (await todos(account)).find((todo) => todo.key === key)?.count;
  const total = async (account: Account, { register, filters }: Todo): Promise<number> => {
    if (register === 'showcase-desk') {
      const { body } = await (await office.as(account)).get('/api/showcase-desk').expect(200);
      return body.data.filter((one: DeskPage) => one.state === 'submitted' && one.publishAt === null).length;
    }
    if (register === 'site-reviews' || register === 'method-reviews') {
      const { body } = await (await office.as(account)).get(`/api/${register}`).expect(200);
      return body.data.filter((one: { handedInAt: string | null }) => one.handedInAt === null).length;
    }
    const answer = await (await office.as(account)).get(`/api/${register}?${toQuery(filters)}`).expect(200);
    return answer.body.meta.pagination.total;
  };

  it.each([
    ['province', 32],
    ['guangzhou', 32],
    // A county publishes nothing.
    ['tianhe', 31],
  ] as const)('counts for %s exactly the list behind each number', async (account, all) => {
    const counted = await todos(account);
    expect(counted).toHaveLength(all);
    for (const todo of counted)
      expect([todo.key, await total(account, todo)]).toEqual([todo.key, todo.count]);
  });

  it('has something to count: a filled office, and numbers that differ between offices', async () => {
    const [province, guangzhou] = [await todos('province'), await todos('guangzhou')];
    const sum = (all: Todo[]): number => all.reduce((whole, todo) => whole + todo.count, 0);
    expect(sum(province)).toBeGreaterThan(sum(guangzhou));
    expect(province.filter(({ count: number }) => number > 0).length).toBeGreaterThan(9);
  });

  it.each([
    ['leader', []],
    ['editor', ['pages-returned']],
    ['publisher', ['pages-to-review']],
  ] as const)(
    'leaves to %s, who changes no register, to review when asked, and %j',
    async (account, keys) => {
      expect((await todos(account)).map(({ key }) => key)).toEqual([
        'site-reviews-mine',
        'method-reviews-mine',
        ...keys,
      ]);
    },
  );

  it('tells publishers of a page that was handed in, and its writer of one that came back', async () => {
    const counts = async () => [
      await count('publisher', 'pages-to-review'),
      await count('guangzhou', 'pages-to-review'),
      await count('editor', 'pages-returned'),
      await count('shenzhen', 'pages-to-review'),
    ];
    const [waiting = 0, own = 0, returned = 0, elsewhere] = await counts();
    const page = await writtenPage(office, 'editor', (await namedSite(office)).documentId);
    const take = async (account: Account, step: string, data: object): Promise<void> => {
      const api = await office.as(account);
      await api.post(`/api/showcase-pages/${page.documentId}/${step}`, { data }).expect(200);
    };
    await take('editor', 'submit', {});
    expect(await counts()).toEqual([waiting + 1, own + 1, returned, elsewhere]);
    await take('publisher', 'return', { comment: '请补图' });
    expect(await counts()).toEqual([waiting, own, returned + 1, elsewhere]);
    await take('editor', 'submit', {});
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    await take('publisher', 'publish', { at: tomorrow });
    expect(await counts()).toEqual([waiting, own, returned, elsewhere]);
  });

  it("counts the caller's own imports that wait, and those of them with errors", async () => {
    expect(await count('guangzhou', 'imports-ready')).toBe(2);
    expect(await count('guangzhou', 'imports-with-errors')).toBe(1);
    expect(await count('province', 'imports-ready')).toBe(0);
  });

  it.each(['filters[moon][$eq]=1', 'filters[state][$eq]=full', 'filters[error][$gte]=x', 'filters=1'])(
    'answers 400 to a list of imports under %s',
    async (query) => {
      const { body } = await (await office.as('province')).get(`/api/imports?${query}`).expect(400);
      expect(body.error.details.code).toBe('invalid-filter');
    },
  );

  describe('the figures that a list can be filtered by', () => {
    const read = async (register: string, id: string): Promise<Record<string, unknown>> =>
      (await (await office.as('province')).get(`/api/${register}/${id}`).expect(200)).body.data;

    it('count the organizations of a Party organization as links begin, end, move and go', async () => {
      const { link, branch } = await coverage.link(await coverage.organization(), {
        mode: 'joint',
        kind: 'joint-branch',
      });
      expect(await read('branches', branch)).toMatchObject({ coveredOrganizations: 1 });
      const province = await office.as('province');
      const second = await coverage.create('coverage-links', {
        organization: await coverage.organization(),
        branch,
        mode: 'joint',
        from: coverage.day(-3),
      });
      expect(await read('branches', branch)).toMatchObject({ coveredOrganizations: 2, version: 1 });
      await province.put(`/api/coverage-links/${link}`, { data: { to: coverage.today } }).expect(200);
      expect(await read('branches', branch)).toMatchObject({ coveredOrganizations: 1 });
      await province
        .put(`/api/coverage-links/${second}`, { data: { branch: await coverage.branch({ kind: 'branch' }) } })
        .expect(200);
      expect(await read('branches', branch)).toMatchObject({ coveredOrganizations: 0 });
      await province.put(`/api/coverage-links/${second}`, { data: { branch } }).expect(200);
      await province.delete(`/api/coverage-links/${second}`).expect(204);
      expect(await read('branches', branch)).toMatchObject({ coveredOrganizations: 0 });
      await province.post(`/api/coverage-links/${second}/restore`).expect(200);
      expect(await read('branches', branch)).toMatchObject({ coveredOrganizations: 1 });
    });

    it('say when a term is due: as extended, else as it ends', async () => {
      const branch = await coverage.branch({ kind: 'branch' });
      const province = await office.as('province');
      await province.put(`/api/branches/${branch}`, { data: { termEnd: '2026-01-31' } }).expect(200);
      expect(await read('branches', branch)).toMatchObject({ termDueOn: '2026-01-31' });
      await province.put(`/api/branches/${branch}`, { data: { extendedTo: '2026-12-31' } }).expect(200);
      await province.put(`/api/branches/${branch}`, { data: { termDueOn: '2030-01-01' } });
      expect(await read('branches', branch)).toMatchObject({ termDueOn: '2026-12-31' });
    });

    it('follow an instructor through assignment, visit and end', async () => {
      const organization = await coverage.organization();
      const instructor = await coverage.create('instructors', {
        name: '示例指导员',
        jurisdictionCode: '4401',
        capacity: 0,
      });
      const assignment = await coverage.create('instructor-assignments', {
        instructor,
        organization,
        from: coverage.day(-100),
      });
      expect(await read('instructors', instructor)).toMatchObject({ openAssignments: 1, spareCapacity: -1 });
      expect(await read('organizations', organization)).toMatchObject({ openAssignments: 1 });
      expect(await read('instructor-assignments', assignment)).toMatchObject({
        unattendedSince: coverage.day(-100),
      });
      await coverage.create('visits', { assignment, date: coverage.day(-5) });
      expect(await read('instructor-assignments', assignment)).toMatchObject({
        unattendedSince: coverage.day(-5),
      });
      await (
        await office.as('province')
      )
        .put(`/api/instructor-assignments/${assignment}`, { data: { to: coverage.today } })
        .expect(200);
      expect(await read('instructor-assignments', assignment)).toMatchObject({ unattendedSince: null });
      expect(await read('instructors', instructor)).toMatchObject({ openAssignments: 0, spareCapacity: 0 });
      expect(await read('organizations', organization)).toMatchObject({ openAssignments: 0 });
    });

    it('are put right at night where a day has passed, with no version and no audit row', async () => {
      const { branch } = await coverage.link(await coverage.organization(), {
        mode: 'joint',
        kind: 'joint-branch',
      });
      const rows = (): Promise<unknown[]> => office.sql('select count(*) from registers.audit');
      const before = await rows();
      await office.sql(
        `set session_replication_role = replica;
         update branches set covered_organizations = 99 where document_id = '${branch}';
         set session_replication_role = origin`,
      );
      await office.sql('select desk.refresh_figures()');
      expect(await read('branches', branch)).toMatchObject({ coveredOrganizations: 1, version: 1 });
      expect(await rows()).toEqual(before);
    });
  });

  describe('what changed', () => {
    const changes = async (account: Account, days = '7') =>
      (await (await office.as(account)).get('/api/desk/changes', { days }).expect(200)).body.data;

    it('names who became covered and who fell out since the day, inside the scope', async () => {
      const gained = await coverage.organization({ fullMemberStaff: 3, name: '新近覆盖的协会' });
      const lost = await coverage.organization({ fullMemberStaff: 3, name: '失去覆盖的协会' });
      const own = { mode: 'own', kind: 'branch' } as const;
      const { link } = await coverage.link(lost, own);
      await office.sql(
        `update coverage.verdict_history set "from" = "from" - 40
        where organization_id in (select id from organizations where document_id = any ($1))`,
        [[gained, lost]],
      );
      const before = await changes('guangzhou');
      await coverage.link(gained, own);
      await (await office.as('province')).delete(`/api/coverage-links/${link}`).expect(204);
      const after = await changes('guangzhou');
      expect(after.gained.count).toBe(before.gained.count + 1);
      expect(after.gained.ids).toContain(gained);
      expect(after.lost.ids).toContain(lost);
      expect((await changes('shenzhen')).lost.ids).not.toContain(lost);
      expect(Object.keys(after).sort()).toEqual(['gained', 'imports', 'lost', 'rules', 'since']);
    });

    it("lists the caller's own imports", async () => {
      expect((await changes('guangzhou')).imports).toHaveLength(3);
      expect((await changes('province')).imports).toEqual([]);
    });

    it.each(['8', 'x', '-7'])('answers 400 to a period of %s days', async (days) => {
      const { body } = await (await office.as('leader')).get('/api/desk/changes', { days }).expect(400);
      expect(body.error.details).toMatchObject({ code: 'invalid-value', path: ['days'] });
    });
  });
});

/** Filters as a REST client writes them. */
function toQuery(filters: Record<string, unknown>): string {
  const pairs = Object.entries(filters).flatMap(([field, condition]) =>
    Object.entries(condition as object).flatMap(([operator, value]) =>
      [value]
        .flat()
        .map((one, at) => `filters[${field}][${operator}]${operator === '$in' ? `[${at}]` : ''}=${one}`),
    ),
  );
  return encodeURI(pairs.join('&'));
}
