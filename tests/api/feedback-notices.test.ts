import { LetterOffice } from '../support/letters';
import { openOffice, type TestOffice } from '../support/office';

let office: TestOffice;
let letters: LetterOffice;

beforeAll(async () => {
  office = await openOffice();
  letters = await LetterOffice.of(office);
});
afterAll(() => office.stop());

interface Answer {
  status: number;
  body: {
    error?: { details: { code: string; path: string[]; errors?: Array<{ path: string[]; code: string }> } };
  };
}
const codeOf = ({ status, body }: Answer): [number, string | undefined] => [status, body.error?.details.code];
const faults = ({ body }: Answer): Record<string, string> =>
  Object.fromEntries((body.error?.details.errors ?? []).map(({ path, code }) => [path.join('.'), code]));

describe('a feedback notice', () => {
  it('keeps what was found: gap, rule, figures, unit and what is asked', async () => {
    const agency = await letters.agency({ name: '示例民政局' });
    const organization = await letters.organization({ competentAgency: agency, name: '示例行业协会' });
    const notice = await letters.notice(organization, 'guangzhou', { occasion: 'annual-report' });
    const row = await letters.read('feedback-notices', notice);
    expect(row).toMatchObject({
      title: '示例行业协会应建未建',
      problem: 'should-build',
      state: 'drafted',
      foundOn: letters.today,
      occasion: 'annual-report',
      dueOn: letters.day(30),
      jurisdictionCode: '4401',
      version: 1,
    });
    expect(row.finding).toMatch(/正式党员数.*5名.*应建未建.*依据：/s);
    expect(row.requirement).toMatch(/单独组建党组织/);
    expect(row.ruleTitle).toEqual(expect.any(String));
    expect(row.inputs).toMatchObject({ fullMembers: 5, ownLinks: 0 });
    const life = await letters.life(notice);
    expect(life).toMatchObject({ verdict: 'should-build', isGone: false, ways: ['sent'], moves: [] });
    expect(life.facts).toContainEqual(expect.objectContaining({ fact: 'fullMembers', value: 5 }));
    const { body } = await (
      await office.as('guangzhou')
    )
      .get(`/api/feedback-notices/${notice}`, { populate: 'agency' })
      .expect(200);
    expect(body.data.agency).toMatchObject({ name: '示例民政局' });
  });

  it('goes to the unit that was asked for, else to the next that there is', async () => {
    const industry = await letters.agency({ name: '示例行业部门', kind: 'industry' });
    const party = await letters.agency({ name: '示例党建机构', kind: 'city-committee' });
    const organization = await letters.organization({ industryAgency: industry, partyBody: party });
    const unitOf = async (notice: string): Promise<string> =>
      (await (await office.as('guangzhou')).get(`/api/feedback-notices/${notice}`, { populate: 'agency' }))
        .body.data.agency.name;
    const first = await letters.notice(organization);
    expect(await unitOf(first)).toBe('示例行业部门');
    await (await office.as('guangzhou')).delete(`/api/feedback-notices/${first}`).expect(204);
    expect(await unitOf(await letters.notice(organization, 'guangzhou', { unit: 'partyBody' }))).toBe(
      '示例党建机构',
    );
  });

  it.each([
    ['without a day', {}, [400, 'required']],
    ['with a day that does not exist', { dueOn: '2026-02-30' }, [400, 'invalid-date']],
    ['to a unit that is none', { dueOn: '2099-01-01', unit: 'moon' }, [400, 'invalid-value']],
    ['with what is not known here', { dueOn: '2099-01-01', state: 'closed' }, [400, 'unknown-field']],
  ])('is not made %s', async (_name, data, refused) => {
    const organization = await letters.unserved();
    const answer = await (
      await office.as('guangzhou')
    ).post(`/api/organizations/${organization}/feedback-notice`, { data });
    expect(codeOf(answer)).toEqual(refused);
  });

  it('is not made twice, not of an organization that lacks nothing, not to nobody, and not outside the scope', async () => {
    const data = { dueOn: letters.day(10) };
    const ask = async (organization: string, account: 'guangzhou' | 'shenzhen' = 'guangzhou') =>
      (await office.as(account)).post(`/api/organizations/${organization}/feedback-notice`, { data });
    const organization = await letters.unserved();
    await letters.notice(organization);
    expect(codeOf(await ask(organization))).toEqual([400, 'notice-already']);
    expect(codeOf(await ask(organization, 'shenzhen'))).toEqual([404, 'not-found']);
    const built = await letters.unserved();
    await letters.build(built);
    expect(codeOf(await ask(built))).toEqual([400, 'notice-no-gap']);
    expect(codeOf(await ask(await letters.organization()))).toEqual([400, 'notice-no-unit']);
  });

  it('is made once by two who ask at the same moment', async () => {
    const organization = await letters.unserved();
    const city = await office.as('guangzhou');
    const answers = await Promise.all(
      [1, 2].map(() =>
        city.post(`/api/organizations/${organization}/feedback-notice`, { data: { dueOn: letters.day(9) } }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 400]);
  });

  it('is seen by the offices above, not by those beside, and is not made or written as a row', async () => {
    const notice = await letters.notice();
    expect(await letters.life(notice, 'province')).toMatchObject({ state: 'drafted' });
    expect((await letters.life(notice, 'leader')).ways).toEqual([]);
    const shenzhen = await office.as('shenzhen');
    await shenzhen.get(`/api/feedback-notices/${notice}`).expect(404);
    await shenzhen.get(`/api/feedback-notices/${notice}/life`).expect(404);
    await shenzhen.post(`/api/feedback-notices/${notice}/move`, { data: { to: 'sent' } }).expect(404);
    const guangzhou = await office.as('guangzhou');
    await guangzhou.post('/api/feedback-notices', { data: { title: '直接新增' } }).expect(403);
    for (const field of ['state', 'number', 'problem', 'reply', 'closedOn'])
      expect(
        codeOf(await guangzhou.put(`/api/feedback-notices/${notice}`, { data: { [field]: 'sent' } })),
      ).toEqual([400, 'read-only']);
    await expect(
      office.sql("update feedback_notices set state = 'closed' where document_id = $1", [notice]),
    ).rejects.toMatchObject({ code: 'RG422', constraint: 'notice_state_by_move' });
  });
});

describe('the life of a notice', () => {
  it('goes from sent to replied to closed, states what each step needs, and keeps its course', async () => {
    const organization = await letters.unserved();
    const notice = await letters.notice(organization);
    expect(codeOf(await letters.move(notice, { to: 'closed' }))).toEqual([400, 'notice-no-such-way']);
    expect(faults(await letters.move(notice, { to: 'sent' }))).toEqual({ sentOn: 'required' });
    expect(faults(await letters.move(notice, { to: 'sent', sentOn: letters.day(1) }))).toEqual({
      sentOn: 'letter-day-ahead',
    });
    await await letters.move(notice, { to: 'sent', sentOn: letters.day(-3), number: '手工〔2026〕1号' });
    expect(await letters.read('feedback-notices', notice)).toMatchObject({
      state: 'sent',
      number: '手工〔2026〕1号',
      sentOn: letters.day(-3),
    });
    expect(
      faults(await letters.move(notice, { to: 'replied', repliedOn: letters.day(-4), reply: '已办理' })),
    ).toEqual({ repliedOn: 'letter-days-reversed' });
    await await letters.move(notice, { to: 'replied', repliedOn: letters.day(-1), reply: '正在筹建' });
    await letters.build(organization);
    const closed = await letters.move(notice, {
      to: 'closed',
      closedOn: letters.today,
      result: '已组建党支部',
    });
    expect(closed.body.data).toMatchObject({
      state: 'closed',
      isGone: true,
      verdict: 'covered',
      ways: ['replied'],
    });
    expect(closed.body.data.moves.map(({ from, to }: { from: string; to: string }) => [from, to])).toEqual([
      ['replied', 'closed'],
      ['sent', 'replied'],
      ['drafted', 'sent'],
    ]);
    const { body } = await (
      await office.as('guangzhou')
    )
      .get(`/api/feedback-notices/${notice}/history`)
      .expect(200);
    expect(body.data[0].changes).toContainEqual(
      expect.objectContaining({ field: 'state', before: 'replied', after: 'closed' }),
    );
  });

  it('is not closed while the finding stands, unless a reason is stated', async () => {
    const notice = await letters.notice();
    await letters.move(notice, { to: 'sent', sentOn: letters.today });
    const data = { to: 'closed', closedOn: letters.today, result: '仍在推进' };
    expect(faults(await letters.move(notice, data))).toEqual({ closeReason: 'notice-finding-stands' });
    expect(await letters.read('feedback-notices', notice)).toMatchObject({ state: 'sent', closedOn: null });
    const answer = await letters.move(notice, { ...data, closeReason: '该组织正在办理注销' });
    expect(answer.status).toBe(200);
    expect(await letters.read('feedback-notices', notice)).toMatchObject({
      state: 'closed',
      closeReason: '该组织正在办理注销',
    });
    expect(answer.body.data.ways).toEqual(['sent']);
  });

  it('is not closed without a reason where the organization is gone', async () => {
    const organization = await letters.unserved();
    const notice = await letters.notice(organization);
    await letters.move(notice, { to: 'sent', sentOn: letters.today });
    await (await office.as('guangzhou')).delete(`/api/organizations/${organization}`).expect(204);
    const answer = await letters.move(notice, { to: 'closed', closedOn: letters.today, result: '注销' });
    expect(faults(answer)).toEqual({ closeReason: 'notice-finding-stands' });
  });

  it('goes back with a reason, and loses what the step had stated', async () => {
    const notice = await letters.notice();
    await letters.move(notice, { to: 'sent', sentOn: letters.today });
    await letters.move(notice, { to: 'replied', repliedOn: letters.today, reply: '内容不全' });
    expect(faults(await letters.move(notice, { to: 'sent' }))).toEqual({ reason: 'required' });
    const { body } = await letters.move(notice, { to: 'sent', reason: '请补充佐证材料' });
    expect(body.data).toMatchObject({
      state: 'sent',
      moves: [{ stated: { reason: '请补充佐证材料' } }, {}, {}],
    });
    expect(await letters.read('feedback-notices', notice)).toMatchObject({ reply: null, repliedOn: null });
  });

  it('does not move on what somebody else changed meanwhile, and stays once it was sent', async () => {
    const notice = await letters.notice();
    const stale = await letters.move(notice, { to: 'sent', sentOn: letters.today, version: 9 });
    expect(codeOf(stale)).toEqual([409, 'conflict']);
    await letters.move(notice, { to: 'sent', sentOn: letters.today, version: 1 });
    const refused = await (await office.as('guangzhou')).delete(`/api/feedback-notices/${notice}`);
    expect(codeOf(refused)).toEqual([400, 'notice-sent']);
    expect(await letters.read('feedback-notices', notice)).toMatchObject({ state: 'sent', version: 2 });
  });
});

describe('many notices at once', () => {
  it('are made by a job for every gap of a selection, and it says why it left out the others', async () => {
    const name = '批量反馈';
    const agency = await letters.agency();
    for (let one = 0; one < 3; one += 1)
      await letters.organization({ name: `${name}${one}`, competentAgency: agency });
    await letters.organization({ name: `${name}无单位` });
    const built = await letters.organization({ name: `${name}已建`, competentAgency: agency });
    await letters.build(built);
    await letters.notice(await letters.organization({ name: `${name}已函`, competentAgency: agency }));
    const guangzhou = await office.as('guangzhou');
    const { body } = await guangzhou
      .post('/api/feedback-notices/raise', {
        data: { selection: { filters: { name: { $contains: name } } }, dueOn: letters.day(20) },
      })
      .expect(202);
    expect(body.data.organizations).toBe(6);
    const job = await letters.finished(body.data.id);
    expect(job).toMatchObject({ state: 'done', result: { made: 3, noGap: 1, already: 1, noUnit: 1 } });
    const { body: listed } = await guangzhou
      .get('/api/feedback-notices', { 'filters[title][$contains]': name })
      .expect(200);
    expect(listed.meta.pagination.total).toBe(4);
  });

  it('take no organization of another office', async () => {
    const organization = await letters.unserved();
    const shenzhen = await office.as('shenzhen');
    const { body } = await shenzhen
      .post('/api/feedback-notices/raise', {
        data: { selection: { ids: [organization] }, dueOn: letters.day(20) },
      })
      .expect(202);
    expect((await letters.finished(body.data.id, 'shenzhen')).result).toMatchObject({ made: 0 });
    const leader = await office.as('leader');
    await leader.post('/api/feedback-notices/raise', {}).expect(403);
  });
});

describe('the board', () => {
  it('counts by responsible unit, says which are overdue and how late, in the scope of who asks', async () => {
    const agency = await letters.agency({ name: '看板示例单位' });
    const about = (): Promise<string> => letters.organization({ competentAgency: agency });
    const late = await letters.notice(await about(), 'guangzhou', { dueOn: letters.day(-5) });
    await letters.move(late, { to: 'sent', sentOn: letters.day(-20) });
    const inTime = await letters.notice(await about(), 'guangzhou', { dueOn: letters.day(5) });
    await letters.move(inTime, { to: 'sent', sentOn: letters.today });
    await letters.notice(await about(), 'guangzhou', { dueOn: letters.day(-9) });
    const read = async (account: 'guangzhou' | 'shenzhen', place = '') =>
      (await (await office.as(account)).get('/api/feedback-board', { place }).expect(200)).body.data;
    const board = await read('guangzhou', '4401');
    expect(board.units.find(({ name }: { name: string }) => name === '看板示例单位')).toMatchObject({
      drafted: 1,
      sent: 2,
      overdue: 1,
      replied: 0,
      closed: 0,
      latest: 5,
    });
    expect(board.overdue).toContainEqual(
      expect.objectContaining({ documentId: late, unit: '看板示例单位', days: 5, city: '4401' }),
    );
    expect((await read('shenzhen')).units).toEqual([]);
    await (await office.as('guangzhou')).get('/api/feedback-board', { place: 'x' }).expect(400);
    const { body } = await (await office.as('guangzhou')).get('/api/desk/todos').expect(200);
    expect(body.data).toContainEqual(expect.objectContaining({ key: 'notices-overdue', count: 1 }));
  });
});
