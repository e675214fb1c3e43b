import { Workbook } from 'exceljs';
import { quarterEndsBefore } from '../../src/shared/calendar-days';
import { openFilledOffice } from '../support/filled-office';
import type { Account, TestOffice } from '../support/office';

interface Cell {
  value: number | null;
  numerator: number;
  denominator: number;
}

const sum = (values: Array<number | null>): number =>
  values.reduce<number>((total, value) => total + (value ?? 0), 0);
const valuesOf = (cells: Cell[]): Array<number | null> => cells.map(({ value }) => value);

describe('statistics', () => {
  let office: TestOffice;
  let today: string;
  beforeAll(async () => {
    office = await openFilledOffice(500);
    const [row] = await office.sql<{ today: string }>('select coverage.today()::text as today');
    today = row?.today ?? '';
    // A year ago every organization was still to be surveyed.
    await office.sql('delete from coverage.verdict_history');
    await office.sql(
      `insert into coverage.verdict_history (organization_id, "from", duty, verdict, form, jurisdiction_code, org_type)
       select id, coverage.today() - 400, 'to-survey', 'to-survey', 'none', jurisdiction_code, org_type from organizations
       where duty <> 'not-applicable'
       union all
       select id, coverage.today(), duty, verdict, coverage_form, jurisdiction_code, org_type from organizations`,
    );
  });
  afterAll(() => office.stop());

  const get = async (account: Account, path: string, query: object = {}) =>
    (await office.as(account)).get(`/api/coverage/${path}`, query);

  describe('GET /api/coverage/pivot', () => {
    const pivot = async (account: Account, query: object) => {
      const { status, body } = await get(account, 'pivot', query);
      expect([status, body.error]).toEqual([200, undefined]);
      return body;
    };
    const listed = async (query: string): Promise<number> =>
      (await (await office.as('province')).get(`/api/organizations?${query}`)).body.meta.pagination.total;
    const LIVE = 'filters[duty][$ne]=not-applicable';

    it.each([
      ['city', 'verdict'],
      ['orgType', 'duty'],
      ['agency', 'orgType'],
      ['level', 'form'],
      ['status', 'county'],
    ])('adds %s × %s up: rows, columns and whole', async (rows, columns) => {
      const { data } = await pivot('province', { rows, columns });
      const whole = await listed(LIVE);
      expect(data.cells.map((cells: Cell[]) => sum(valuesOf(cells)))).toEqual(valuesOf(data.rowTotals));
      expect(sum(valuesOf(data.rowTotals))).toBe(whole);
      expect(sum(valuesOf(data.columnTotals))).toBe(whole);
      expect(data.total.value).toBe(whole);
    });

    it('shows each cell as many as the list behind it, the provincial level apart from Guangzhou', async () => {
      const { data } = await pivot('province', { rows: 'city', columns: 'duty' });
      const at = (row: string, column: string): number =>
        data.cells[data.rows.findIndex(({ key }: { key: string }) => key === row)][
          data.columns.findIndex(({ key }: { key: string }) => key === column)
        ].value;
      expect(data.rows[0]).toEqual({ key: '44', labels: { zh: '省本级', en: 'Provincial level' } });
      expect(at('44', 'build')).toBe(
        await listed('filters[jurisdictionCode][$eq]=44&filters[duty][$eq]=build'),
      );
      expect(at('4401', 'join')).toBe(
        await listed(
          'filters[jurisdictionCode][$gte]=4401&filters[jurisdictionCode][$lt]=4401~&filters[duty][$eq]=join',
        ),
      );
    });

    it('shows rates with what stands above and below, shares that add up to one', async () => {
      const rates = await pivot('province', { rows: 'city', columns: 'orgType', measure: 'organization' });
      const { total } = rates.data;
      expect(total.value).toBeCloseTo(total.numerator / total.denominator, 3);
      const shares = await pivot('province', { rows: 'duty', columns: 'orgType', measure: 'share' });
      expect(sum(valuesOf(shares.data.columnTotals))).toBeCloseTo(1, 2);
    });

    it('holds quarters side by side, without adding them up', async () => {
      const { data } = await pivot('province', { rows: 'verdict', columns: 'quarter' });
      expect(data.columns.map(({ key }: { key: string }) => key)).toEqual([
        ...quarterEndsBefore(today, 7).reverse(),
        today,
      ]);
      expect([data.rowTotals, data.total]).toEqual([null, null]);
      const row = data.rows.findIndex(({ key }: { key: string }) => key === 'to-survey');
      const whole = await listed(LIVE);
      // Four quarters back all were to be surveyed; on the day itself, as the register says.
      expect(data.cells[row].at(-2).value).toBe(whole);
      expect(data.cells[row].at(-1).value).toBe(await listed('filters[verdict][$eq]=to-survey'));
    });

    it('filters by what it is told to, and answers a past day', async () => {
      const { data } = await pivot('province', {
        rows: 'city',
        columns: 'verdict',
        'filters[orgType]': 'foundation',
      });
      expect(data.total.value).toBe(await listed(`${LIVE}&filters[orgType][$eq]=foundation`));
      const past = await pivot('province', {
        rows: 'city',
        columns: 'verdict',
        on: quarterEndsBefore(today, 1)[0],
      });
      expect([past.meta.isPast, past.data.columns.map(({ key }: { key: string }) => key)]).toEqual([
        true,
        ['to-survey'],
      ]);
    });

    it.each(['guangzhou', 'tianhe'] as const)('shows %s its own alone', async (account) => {
      const { data } = await pivot(account, { rows: 'city', columns: 'verdict' });
      expect(data.rows.map(({ key }: { key: string }) => key)).toEqual(['4401']);
    });

    it.each([
      [{ rows: 'moon' }, 'rows'],
      [{ columns: 'name' }, 'columns'],
      [{ rows: 'city', columns: 'city' }, 'columns'],
      [{ measure: 'sum' }, 'measure'],
      [{ on: '2999-01-01' }, 'on'],
      [{ 'filters[name]': 'x' }, 'filters'],
      [{ 'filters[city]': "44'01" }, 'filters'],
    ])('answers 400 to %j', async (query, path) => {
      const { status, body } = await get('province', 'pivot', query);
      expect([status, body.error.details.code, body.error.details.path[0]]).toEqual([
        400,
        'invalid-value',
        path,
      ]);
    });

    it('hands the table out as a workbook and notes who took it', async () => {
      const { data } = await pivot('province', { rows: 'city', columns: 'verdict' });
      const sheet = await workbookOf('pivot.xlsx', { rows: 'city', columns: 'verdict' });
      const last = sheet.getRow(sheet.rowCount);
      expect(last.getCell(1).value).toBe('合计');
      expect(last.getCell(data.columns.length + 2).value).toBe(data.total.value);
      const [event] = await office.sql(
        `select action, detail from registers.audit where action = 'export' order by id desc limit 1`,
      );
      expect(event).toMatchObject({
        action: 'export',
        detail: { rows: 'city', purpose: `交叉统计 ${today}` },
      });
    });
  });

  describe('GET /api/coverage/statistics', () => {
    const statistics = async (account: Account, query: object = {}) =>
      (await get(account, 'statistics', query)).body;

    it('adds up: the province is its cities and its own level, each place its types, each duty what is done and open', async () => {
      const { data, meta } = await statistics('province');
      const all = data.map((row: { figures: object }) => row.figures);
      expect(data[0].key).toBe('44');
      for (const name of ['organizations', 'withoutZombies', 'notApplicable']) {
        expect(sum(all.map((one: Record<string, number>) => one[name] ?? 0))).toBe(meta.total[name]);
      }
      for (const { figures, types } of data) {
        expect(sum(Object.values(figures.duties))).toBe(figures.organizations);
        expect(figures.withoutZombies + figures.duties.dissolve).toBe(figures.organizations);
        expect(
          sum(types.map((type: { figures: { organizations: number } }) => type.figures.organizations)),
        ).toBe(figures.organizations);
      }
      expect(sum(data.map((row: { teams: { instructors: number } }) => row.teams.instructors))).toBe(
        meta.totalTeams.instructors,
      );
      expect(Object.keys(meta).sort()).toEqual([
        'definitions',
        'isPast',
        'level',
        'office',
        'on',
        'total',
        'totalTeams',
      ]);
    });

    it('gives a city its counties, and its office as the one that reports', async () => {
      const { data, meta } = await statistics('guangzhou');
      expect(meta).toMatchObject({ level: 'county', office: '广州市社会组织党委' });
      expect(
        data.map(({ key }: { key: string }) => key).filter((key: string) => !key.startsWith('4401')),
      ).toEqual([]);
      const province = await statistics('province');
      const city = province.data.find(({ key }: { key: string }) => key === '4401');
      expect(meta.total.organizations).toBe(city.figures.organizations);
    });

    it('answers a past day without members and teams, whose history is not kept', async () => {
      const [on] = quarterEndsBefore(today, 1);
      const { meta } = await statistics('leader', { on });
      expect(meta).toMatchObject({ on, isPast: true, totalTeams: null, total: { members: null } });
      expect(meta.total.duties['to-survey']).toBe(meta.total.organizations);
    });

    it.each(['2999-01-01', '2026-02-30', 'x'])('answers 400 to the day %s', async (on) => {
      const { status, body } = await get('leader', 'statistics', { on });
      expect([status, body.error.details.path]).toEqual([400, ['on']]);
    });

    it('hands the table out like the paper: merged headings, the sum first, a landscape sheet', async () => {
      const { data, meta } = await statistics('guangzhou');
      const sheet = await workbookOf('statistics.xlsx', {}, 'guangzhou');
      expect(sheet.getCell(3, 1).value).toBe('填报单位：广州市社会组织党委');
      expect(sheet.pageSetup).toMatchObject({ orientation: 'landscape', paperSize: 9 });
      expect(sheet.getCell('H4').isMerged).toBe(true);
      expect(sheet.getCell('C6').value).toBe(meta.total.organizations + meta.total.notApplicable);
      const names = sheet.getColumn(1).values;
      expect(names).toEqual(
        expect.arrayContaining(data.map(({ labels }: { labels: { zh: string } }) => labels.zh)),
      );
    });
  });

  async function workbookOf(path: string, query: object, account: Account = 'province') {
    const api = await office.as(account);
    const answer = await api.get(`/api/coverage/${path}`, query).responseType('blob').expect(200);
    const workbook = new Workbook();
    await workbook.xlsx.load(answer.body);
    const [sheet] = workbook.worksheets;
    if (!sheet) throw new Error('The workbook has no sheet');
    return sheet;
  }
});
