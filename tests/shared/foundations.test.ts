import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openOffice, type TestOffice } from '../support/office';
import { importer, type Importer } from '../support/imports';

const FILE = path.resolve(__dirname, '../../../shared/data/foundations/foundations-2017.csv');

let office: TestOffice;
let province: Importer;
beforeAll(async () => {
  office = await openOffice();
  province = await importer(office, 'province');
});
afterAll(() => office.stop());

const verdicts = () =>
  office.sql('select duty, verdict, count(*)::int as n from organizations group by 1, 2 order by 3 desc');

it('reads 123 real foundations, refuses none, and turns them into duties once they are counted', async () => {
  const content = readFileSync(FILE);
  const answer = await province.read(content, { name: 'foundations-2017.csv' });
  expect(answer).toMatchObject({
    state: 'ready',
    counts: { rows: 123, create: 123, error: 0 },
    mapping: { 省份: null, 登记管理机关: 'registrationAuthority' },
  });

  const rows = await province.rows(answer.id);
  const said = new Map<string, number>();
  for (const { problems } of rows) for (const { code } of problems) said.set(code, (said.get(code) ?? 0) + 1);
  expect([...said.keys()].filter((code) => code.startsWith('credit-code'))).toEqual([]);
  expect(Object.fromEntries(said)).toMatchObject({
    'zero-date': 2,
    'status-as-address': 2,
    'direct-registration': 3,
    'several-units': expect.any(Number),
  });

  expect(await province.commit(answer.id)).toMatchObject({ state: 'committed' });
  expect(await verdicts()).toEqual([{ duty: 'to-survey', verdict: 'to-survey', n: 123 }]);
  const jurisdictions = await office.sql(
    'select jurisdiction_code as code, count(*)::int as n from organizations group by 1 order by 2 desc, 1',
  );
  expect(jurisdictions).toEqual([
    { code: '44', n: 116 },
    { code: '4403', n: 5 },
    { code: '440606', n: 1 },
    { code: '4452', n: 1 },
  ]);

  const codes = (
    await office.sql<{ code: string }>('select credit_code as code from organizations order by 1')
  ).map(({ code }) => code);
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
  const counted = codes.map(
    (code, index) => `${code},${index % 3 === 0 ? 3 : index % 3 === 1 ? 1 : 0},0,${today}`,
  );
  const counters = await province.read(
    ['统一社会信用代码,专职正式党员数,负责人党员数,摸排日期', ...counted].join('\n'),
    { duplicatePolicy: 'update' },
  );
  expect(counters.counts).toEqual({ rows: 123, create: 0, update: 123, unchanged: 0, error: 0 });
  await province.commit(counters.id);
  expect(await verdicts()).toEqual(
    expect.arrayContaining([
      { duty: 'build', verdict: 'should-build', n: 41 },
      { duty: 'join', verdict: 'should-join', n: 41 },
      { duty: 'include', verdict: 'should-include', n: 41 },
    ]),
  );
});
