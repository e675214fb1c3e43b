import { makeRow, type Row } from '../support/builders';
import { openOffice, type Api, type TestOffice } from '../support/office';
import { startTestServer } from '../support/server';

const NAME = '欧阳示例甲';
const NUMBER = '13800001234';

let office: TestOffice;
let guangzhou: Api;
let long: Row;
let lately: Row;
let open: Row;

/** The day before or after the one, `years` ago, that decides. */
async function day(years: number, offset: number): Promise<string> {
  const [row] = await office.sql(
    `select to_char((now() at time zone 'Asia/Shanghai')::date - make_interval(years => $1) + make_interval(days => $2), 'YYYY-MM-DD') as day`,
    [years, offset],
  );
  return row?.day;
}

beforeAll(async () => {
  office = await openOffice();
  guangzhou = await office.as('guangzhou');
  const person = { name: NAME, officePhone: NUMBER, from: '2015-01-01' };
  long = await makeRow(guangzhou, 'leaders', '4401', { ...person, to: await day(5, -1), post: 'president' });
  lately = await makeRow(guangzhou, 'leaders', '4401', { ...person, to: await day(5, 0) });
  open = await makeRow(guangzhou, 'leaders', '4401', person);
  // The run stands in every start; the nightly one is the same.
  const server = await startTestServer(office.databaseUrl);
  await server.stop();
});
afterAll(() => office.stop());

const read = async ({ documentId }: Row) =>
  (await guangzhou.get(`/api/leaders/${documentId}`).expect(200)).body.data;

describe('an appointment that ended more than five years ago', () => {
  it('names nobody any more; the dated post stays', async () => {
    expect(await read(long)).toMatchObject({
      name: '（已匿名）',
      officePhone: null,
      post: 'president',
      from: '2015-01-01',
      to: long.to,
      version: 2,
    });
  });

  it('is anonymised once, with an audit row that names fields and no person', async () => {
    const rows = await office.sql(
      `select record_id, jurisdiction_code, before, after, detail from registers.audit where action = 'anonymise'`,
    );
    expect(rows).toEqual([
      {
        record_id: long.documentId,
        jurisdiction_code: '4401',
        before: null,
        after: null,
        detail: { fields: ['name', 'officePhone'] },
      },
    ]);
  });

  it('shows nothing personal in its history, not even masked', async () => {
    const { body, text } = await guangzhou.get(`/api/leaders/${long.documentId}/history`).expect(200);
    expect(body.data.map(({ action }: { action: string }) => action)).toEqual(['anonymise', 'create']);
    expect(text).not.toContain('欧阳');
    expect(text).not.toContain('138');
    expect(text).toContain('（已匿名）');
  });

  it('is found by nobody who looks for the person', async () => {
    const { body } = await guangzhou.get('/api/leaders', { filters: { name: NAME } }).expect(200);
    expect(body.data.map(({ documentId }: Row) => documentId).sort()).toEqual(
      [lately.documentId, open.documentId].sort(),
    );
  });
});

describe('an appointment that ended later, or did not end', () => {
  it('keeps its person', async () => {
    expect(await read(lately)).toMatchObject({ name: '欧阳***', officePhone: '138****1234', version: 1 });
    expect(await read(open)).toMatchObject({ name: '欧阳***', version: 1 });
  });
});
