import { Client } from 'pg';
import request from 'supertest';
import { fillOffice } from '../../database/demo/fill-office';
import { fillSites } from '../../database/demo/sites/fill-sites';
import { SITE_CRITERIA } from '../../src/shared/site-criteria';
import { SITE_STAGES } from '../../src/shared/site-life';
import type { BatchProgress, SiteColumn } from '../../src/shared/site-answers';
import { makeRow } from '../support/builders';
import { openOffice, type Account, type TestOffice } from '../support/office';
import { PERSONAL_DATA_KEYS } from '../support/secrets';
import { EVIDENCE, marksOf, SiteOffice } from '../support/sites';

let office: TestOffice;
let sites: SiteOffice;

beforeAll(async () => {
  office = await openOffice();
  sites = await SiteOffice.of(office);
});
afterAll(() => office.stop());

interface Answer {
  status: number;
  body: {
    error?: { details: { code: string; path: string[]; errors?: Array<{ path: string[]; code: string }> } };
  };
}
/** Every fault of a refusal, by its field. */
const faults = ({ body }: Answer): Record<string, string> =>
  Object.fromEntries((body.error?.details.errors ?? []).map(({ path, code }) => [path.join('.'), code]));
const codeOf = ({ status, body }: Answer): [number, string | undefined] => [status, body.error?.details.code];

describe('the stage of a site', () => {
  it('is set where it is entered, and changes by its moves alone', async () => {
    const province = await office.as('province');
    const site = await sites.site({ stage: 'named' });
    expect(await sites.read(site)).toMatchObject({ stage: 'named' });
    const put = await province.put(`/api/model-sites/${site}`, { data: { stage: 'revoked', version: 1 } });
    expect(codeOf(put)).toEqual([400, 'site-stage-by-move']);
    expect(put.body.error.details.path).toEqual(['stage']);
    const bulk = await province.post('/api/model-sites/bulk-update', {
      data: { selection: { ids: [site] }, change: { set: { stage: 'revoked' } }, expected: 1 },
    });
    expect(bulk.status).toBeGreaterThanOrEqual(400);
    await province
      .put(`/api/model-sites/${site}`, { data: { stage: 'named', address: '示例路' } })
      .expect(200);
    expect(await sites.read(site)).toMatchObject({ stage: 'named', address: '示例路' });
  });

  it('is refused to the owner of the tables too', async () => {
    const site = await sites.site();
    await expect(
      office.sql("update model_sites set stage = 'named' where document_id = $1", [site]),
    ).rejects.toMatchObject({ code: 'RG422', constraint: 'site_stage_by_move' });
  });

  it('goes no other way than its own', async () => {
    const site = await sites.site();
    expect(codeOf(await sites.move(site, { to: 'named' }))).toEqual([400, 'site-no-such-way']);
    expect(codeOf(await sites.move(site, { to: 'nurturing' }))).toEqual([400, 'site-no-such-way']);
    expect(codeOf(await sites.move(site, { to: 'moon' }))).toEqual([400, 'invalid-value']);
    expect(codeOf(await sites.move(site, {}))).toEqual([400, 'required']);
    expect(codeOf(await sites.move(site, { to: 'applied', luck: 1 }))).toEqual([400, 'unknown-field']);
    expect(codeOf(await sites.move(site, { to: 'applied', appliedOn: '2026-02-30' }))).toEqual([
      400,
      'invalid-date',
    ]);
  });

  it('does not move on what somebody else changed meanwhile', async () => {
    const site = await sites.site();
    const answer = await sites.move(site, { to: 'applied', appliedOn: sites.today, version: 99 });
    expect(codeOf(answer)).toEqual([409, 'conflict']);
    expect(await sites.read(site)).toMatchObject({ stage: 'nurturing' });
  });
});

describe('an application', () => {
  it('says all that is missing at once, each at its field', async () => {
    const site = await sites.site({ batch: null, evidencePartyStrong: '太短', evidenceGoodRole: null });
    const answer = await sites.move(site, { to: 'applied' });
    expect(answer.status).toBe(400);
    expect(faults(answer)).toEqual({
      appliedOn: 'required',
      batch: 'site-needs-batch',
      evidencePartyStrong: 'site-evidence-missing',
      evidenceGoodRole: 'site-evidence-missing',
    });
  });

  it('takes a file for a text, while the file is there', async () => {
    const site = await sites.site({ evidenceGoodRules: null });
    const { token } = await office.as('guangzhou');
    const made = await request(office.server.url)
      .post(`/api/model-sites/${site}/files`)
      .set('Authorization', `Bearer ${token}`)
      .attach('file', Buffer.from('制度汇编'), '制度.txt')
      .expect(201);
    const file = made.body.data.id;
    const city = await office.as('guangzhou');
    expect(faults(await sites.move(site, { to: 'applied', appliedOn: sites.today }))).toEqual({
      evidenceGoodRules: 'site-evidence-missing',
    });
    const at = `/api/model-sites/${site}/evidence-files`;
    await (await office.as('shenzhen')).put(at, { data: { file, criterion: 'goodRules' } }).expect(404);
    const other = await sites.site();
    await city
      .put(`/api/model-sites/${other}/evidence-files`, { data: { file, criterion: 'goodRules' } })
      .expect(404);
    await city.put(at, { data: { file, criterion: 'luck' } }).expect(400);
    const { body } = await city.put(at, { data: { file, criterion: 'goodRules' } }).expect(200);
    expect(body.data.evidence.find(({ code }: { code: string }) => code === 'goodRules').files).toMatchObject(
      [{ id: file, name: '制度.txt' }],
    );
    await city.delete(`/api/files/${file}`).expect(200);
    expect(faults(await sites.move(site, { to: 'applied', appliedOn: sites.today }))).toEqual({
      evidenceGoodRules: 'site-evidence-missing',
    });
    await city.post(`/api/files/${file}/restore`).expect(200);
    expect(await sites.go(site, { to: 'applied', appliedOn: sites.today }, 'guangzhou')).toMatchObject({
      stage: 'applied',
    });
  });

  it('falls within the dates of its batch, which is of its level', async () => {
    const closed = await sites.batch({ opensOn: sites.day(-60), closesOn: sites.day(-20) });
    const late = await sites.site({ batch: closed });
    expect(faults(await sites.move(late, { to: 'applied', appliedOn: sites.today }))).toEqual({
      appliedOn: 'site-outside-batch-dates',
    });
    expect(faults(await sites.move(late, { to: 'applied', appliedOn: sites.day(1) }))).toEqual({
      appliedOn: 'site-day-ahead',
    });
    const ofCity = await sites.site({ batch: await sites.batch({ level: 'city' }) });
    expect(faults(await sites.move(ofCity, { to: 'applied', appliedOn: sites.today }))).toEqual({
      batch: 'site-batch-level',
    });
    expect(await sites.go(late, { to: 'applied', appliedOn: sites.day(-30) })).toMatchObject({
      stage: 'applied',
    });
  });
});

describe('a review', () => {
  it('takes three reviewers whose work covers the site, and weights', async () => {
    const site = await sites.site();
    await sites.apply(site);
    expect((await sites.choices(site)).map(({ name }) => name)).not.toContain('深圳市办公室');
    const [leader, publisher, shenzhen] = await sites.ids('leader', 'publisher', 'shenzhen');
    expect(
      faults(await sites.move(site, { to: 'in-review', reviewers: [leader, publisher, publisher] })),
    ).toEqual({
      reviewers: 'site-too-few-reviewers',
    });
    expect(
      faults(await sites.move(site, { to: 'in-review', reviewers: [leader, publisher, shenzhen] })),
    ).toEqual({
      reviewers: 'site-reviewer-outside',
    });
    expect(codeOf(await sites.move(site, { to: 'in-review', reviewers: ['x'] }))).toEqual([
      400,
      'invalid-value',
    ]);
    const none = Object.fromEntries(
      SITE_CRITERIA.map(({ code }) => [`weight${code.charAt(0).toUpperCase()}${code.slice(1)}`, 0]),
    );
    const unweighed = await sites.site({ batch: await sites.batch(none) });
    await sites.apply(unweighed);
    expect(
      faults(
        await sites.move(unweighed, {
          to: 'in-review',
          reviewers: await sites.ids('leader', 'publisher', 'editor'),
          marksDueOn: sites.day(-1),
        }),
      ),
    ).toEqual({ batch: 'site-no-weights', marksDueOn: 'site-days-reversed' });
  });

  describe('is blind', () => {
    let site: string;
    /** Marks that an account reads in the database itself, past every route. */
    const seenBy = async (account: Account, scope: string): Promise<number> => {
      const [id] = await sites.ids(account);
      const client = new Client({ connectionString: office.databaseUrl });
      await client.connect();
      try {
        await client.query('begin');
        await client.query(
          "select set_config('app.scope', $1, true), set_config('app.actor', $2, true), set_config('role', $3, true)",
          [scope, String(id), scope === '44' ? 'registers_staff_all' : 'registers_staff'],
        );
        const { rows } = await client.query<{ n: number }>(
          'select count(*)::int as n from sites.mark k join sites.review v on v.id = k.review where v.site = $1',
          [site],
        );
        return rows[0]?.n ?? -1;
      } finally {
        await client.end();
      }
    };
    beforeAll(async () => {
      site = await sites.site({ title: '盲评示范点' });
      await sites.apply(site);
      await sites.review(site, ['leader', 'publisher', 'guangzhou']);
    });

    it('hides marks from all but their reviewer, in the routes and in the database', async () => {
      await sites.handIn('leader', site, 90, '只有我能看见');
      const publisher = await office.as('publisher');
      const review = await sites.reviewOf('publisher', site);
      await publisher.put(`/api/site-reviews/${review}`, { data: marksOf(60) }).expect(200);
      for (const account of ['province', 'leader', 'publisher', 'guangzhou'] as const) {
        const life = await sites.life(site, account);
        expect(life.rounds[0]?.result).toBeNull();
        expect(JSON.stringify(life)).not.toContain('只有我能看见');
      }
      expect(await seenBy('province', '44')).toBe(0);
      expect(await seenBy('guangzhou', '4401')).toBe(0);
      expect(await seenBy('leader', '44')).toBe(8);
      expect(await seenBy('publisher', '44')).toBe(8);
      const [first] = (await sites.life(site)).rounds;
      expect(first?.reviewers.filter(({ handedInAt }) => handedInAt !== null)).toHaveLength(1);
    });

    it("answers 404 to anybody else's review, and takes no mark for another", async () => {
      const review = await sites.reviewOf('leader', site);
      for (const account of ['province', 'publisher', 'shenzhen'] as const) {
        const api = await office.as(account);
        await api.get(`/api/site-reviews/${review}`).expect(404);
        await api.put(`/api/site-reviews/${review}`, { data: marksOf(1) }).expect(404);
        await api.post(`/api/site-reviews/${review}/hand-in`).expect(404);
      }
      await (await office.as('leader')).get('/api/site-reviews/nothing').expect(404);
    });

    it('keeps a draft, asks for what is missing, and stands once it is handed in', async () => {
      const city = await office.as('guangzhou');
      const at = `/api/site-reviews/${await sites.reviewOf('guangzhou', site)}`;
      const draft = { marks: { partyStrong: { mark: 75, comment: '材料扎实' } }, comment: '' };
      const { body } = await city.put(at, { data: draft }).expect(200);
      expect(body.data).toMatchObject({
        marked: 1,
        marks: { partyStrong: { mark: 75, comment: '材料扎实' } },
      });
      expect(body.data.evidence[0].text).toBe(EVIDENCE.evidencePartyStrong);
      const early = await city.post(`${at}/hand-in`);
      expect(early.status).toBe(400);
      expect(Object.keys(faults(early))).toEqual(SITE_CRITERIA.slice(1).map(({ code }) => `marks.${code}`));
      for (const mark of [-1, 101, 7.5, '80'])
        expect(codeOf(await city.put(at, { data: { marks: { goodRole: { mark } } } }))).toEqual([
          400,
          'invalid-value',
        ]);
      await city.put(at, { data: marksOf(70) }).expect(200);
      await city.post(`${at}/hand-in`).expect(200);
      expect(codeOf(await city.put(at, { data: marksOf(71) }))).toEqual([400, 'site-review-handed-in']);
      expect(codeOf(await city.post(`${at}/hand-in`))).toEqual([400, 'site-review-handed-in']);
    });

    it('is uncovered when all have handed in: means, spread, comments, the weighted sum', async () => {
      expect(faults(await sites.move(site, { to: 'public-notice', ...sites.decision() }))).toEqual({
        reviews: 'site-marks-missing',
      });
      await (
        await office.as('publisher')
      ).post(`/api/site-reviews/${await sites.reviewOf('publisher', site)}/hand-in`);
      const [round] = (await sites.life(site, 'guangzhou')).rounds;
      expect(round?.result).toMatchObject({ sum: 73.3 });
      expect(round?.result?.criteria[0]).toMatchObject({
        code: 'partyStrong',
        weight: 20,
        mean: 73.3,
        least: 60,
        most: 90,
        spread: 30,
      });
      expect(JSON.stringify(round)).toContain('只有我能看见');
      expect(round?.result?.reviewers.map(({ sum }) => sum).sort()).toEqual([60, 70, 90]);
      expect(await seenBy('province', '44')).toBe(24);
      expect(await seenBy('shenzhen', '4403')).toBe(0);
    });

    it('changes no reviewer any more, and leaves the decision to the committee', async () => {
      const province = await office.as('province');
      const reviewers = await sites.ids('leader', 'publisher', 'guangzhou', 'editor');
      const late = await province.put(`/api/model-sites/${site}/reviewers`, { data: { reviewers } });
      expect(codeOf(late)).toEqual([400, 'site-review-closed']);
      const life = await sites.go(site, { to: 'public-notice', ...sites.decision() });
      expect(life.rounds[0]).toMatchObject({
        decision: '同意命名',
        decidedBy: '党委会议',
        decidedOn: sites.day(-10),
      });
    });
  });

  it('may change its reviewers before, but for those who have handed in; closing it early takes three', async () => {
    const site = await sites.site();
    await sites.apply(site);
    await sites.review(site, ['leader', 'publisher', 'editor']);
    const province = await office.as('province');
    const at = `/api/model-sites/${site}`;
    await sites.handIn('leader', site, 88);
    const without = await province.put(`${at}/reviewers`, {
      data: { reviewers: await sites.ids('publisher', 'editor', 'guangzhou') },
    });
    expect(codeOf(without)).toEqual([400, 'site-review-handed-in']);
    const reviewers = await sites.ids('leader', 'province', 'guangzhou', 'tianhe');
    expect(codeOf(await province.put(`${at}/reviewers`, { data: { reviewers } }))).toEqual([
      400,
      'site-reviewer-outside',
    ]);
    await province
      .put(`${at}/reviewers`, {
        data: { reviewers: await sites.ids('leader', 'province', 'guangzhou', 'publisher') },
      })
      .expect(200);
    expect(codeOf(await province.post(`${at}/close-review`, { data: {} }))).toEqual([400, 'required']);
    expect(codeOf(await province.post(`${at}/close-review`, { data: { reason: '急' } }))).toEqual([
      400,
      'site-marks-missing',
    ]);
    await sites.handIn('province', site, 70);
    await sites.handIn('guangzhou', site, 82);
    const { body } = await province
      .post(`${at}/close-review`, { data: { reason: '一名评审人出差' } })
      .expect(200);
    expect(body.data.rounds[0]).toMatchObject({ closeReason: '一名评审人出差', result: { sum: 80 } });
    const missed = await sites.reviewOf('publisher', site);
    const late = await (
      await office.as('publisher')
    ).put(`/api/site-reviews/${missed}`, { data: marksOf(1) });
    expect(codeOf(late)).toEqual([400, 'site-review-closed']);
    const audit = await office.sql<{ action: string }>(
      "select distinct action from registers.audit where record_id = $1 and action like 'site-%' order by 1",
      [site],
    );
    expect(audit.map(({ action }) => action)).toEqual([
      'site-applied',
      'site-in-review',
      'site-review-close',
      'site-review-hand-in',
      'site-reviewers',
    ]);
  });
});

describe('naming', () => {
  it('waits for the end of a notice as long as the batch asks for, and for objections', async () => {
    const site = await sites.site();
    await sites.apply(site);
    await sites.review(site);
    for (const account of ['leader', 'publisher', 'editor'] as const) await sites.handIn(account, site, 80);
    const short = { ...sites.decision(), noticeFrom: sites.day(-2), noticeTo: sites.day(1), decision: ' ' };
    expect(faults(await sites.move(site, { to: 'public-notice', ...short }))).toEqual({
      decision: 'required',
      noticeTo: 'site-notice-too-short',
    });
    await sites.go(site, {
      to: 'public-notice',
      ...sites.decision(),
      noticeFrom: sites.day(-4),
      noticeTo: sites.today,
    });
    const province = await office.as('province');
    const objection = await province
      .post('/api/site-objections', {
        data: { site, receivedOn: sites.today, source: 'letter', content: '与事实不符' },
      })
      .expect(201);
    const named = { to: 'named', namingNumber: '示〔2026〕1号', namedOn: sites.today };
    expect(faults(await sites.move(site, named))).toEqual({
      plaqueNumber: 'required',
      noticeTo: 'site-notice-running',
      objections: 'site-open-objections',
      namedOn: 'site-days-reversed',
    });
    expect((await sites.life(site)).openObjections).toBe(1);
    await office.sql('update model_sites set notice_to = $2 where document_id = $1', [site, sites.day(-1)]);
    expect(faults(await sites.move(site, { ...named, plaqueNumber: 'X-1' }))).toEqual({
      objections: 'site-open-objections',
    });
    await province
      .put(`/api/site-objections/${objection.body.data.documentId}`, {
        data: { finding: '属实情况已说明', isUpheld: false, handledOn: sites.today },
      })
      .expect(200);
    await sites.go(site, { ...named, plaqueNumber: 'X-1' });
    const row = await sites.read(site);
    expect(row).toMatchObject({ stage: 'named', plaqueNumber: 'X-1', namedOn: sites.today });
    expect(String(row.validTo).slice(0, 4)).toBe(String(Number(sites.today.slice(0, 4)) + 3));
    expect(String(row.reviewDueOn) < String(row.validTo)).toBe(true);
  });

  it('gives each plaque number of a level once', async () => {
    const [first, second] = [await sites.site(), await sites.site()];
    await sites.notice(first);
    await sites.name(first, 'GD-001');
    await sites.notice(second);
    const twice = await sites.move(second, {
      to: 'named',
      namingNumber: '示〔2026〕1号',
      plaqueNumber: 'GD-001',
      namedOn: sites.today,
    });
    expect(codeOf(twice)).toEqual([400, 'not-unique']);
    expect(twice.body.error.details.path).toEqual(['plaqueNumber']);
    await sites.name(second, 'GD-002');
    await makeRow(await office.as('province'), 'model-sites', '4401', {
      level: 'county',
      plaqueNumber: 'GD-001',
    });
  });

  it('leads to a review that passes, to rectification by a day, or to the end of the title', async () => {
    const site = await sites.site();
    await sites.notice(site);
    await sites.name(site, 'GD-010');
    expect(faults(await sites.move(site, { to: 'reviewed', reviewedOn: sites.day(-1) }))).toEqual({
      reviewResult: 'required',
      reviewedOn: 'site-days-reversed',
    });
    expect(faults(await sites.move(site, { to: 'rectifying', rectifyBy: sites.day(-1) }))).toEqual({
      rectification: 'required',
      rectifyBy: 'site-days-reversed',
    });
    await sites.go(site, { to: 'rectifying', rectifyBy: sites.day(30), rectification: '补齐台账' });
    await sites.go(site, { to: 'reviewed', reviewedOn: sites.today, reviewResult: '整改到位' });
    expect(faults(await sites.move(site, { to: 'revoked', revokedOn: sites.today }))).toEqual({
      revokeReason: 'required',
    });
    await sites.go(site, { to: 'revoked', revokedOn: sites.today, revokeReason: '所在组织注销' });
    const { moves } = await sites.life(site);
    expect(moves.map(({ from, to }) => `${from}>${to}`)).toEqual([
      'reviewed>revoked',
      'rectifying>reviewed',
      'named>rectifying',
      'public-notice>named',
      'in-review>public-notice',
      'applied>in-review',
      'nurturing>applied',
    ]);
    expect(moves[0]).toMatchObject({ by: '省级办公室', stated: { revokeReason: '所在组织注销' } });
    const province = await office.as('province');
    const { body } = await province.get(`/api/model-sites/${site}/history`).expect(200);
    const [last] = body.data;
    expect(body.data.map(({ action }: { action: string }) => action)).toEqual([
      'site-revoked',
      'site-reviewed',
      'site-rectifying',
      'site-named',
      'site-public-notice',
      ...Array(3).fill('site-review-hand-in'),
      'site-in-review',
      'site-applied',
      'create',
    ]);
    expect(last.changes.map(({ field }: { field: string }) => field)).toEqual(
      expect.arrayContaining(['stage', 'revokedOn', 'revokeReason']),
    );
  });

  it('can be taken back step by step, with a reason, and what it stated goes with it', async () => {
    const site = await sites.site();
    await sites.notice(site);
    await sites.name(site, 'GD-020');
    expect(faults(await sites.move(site, { to: 'public-notice' }))).toEqual({ reason: 'required' });
    const life = await sites.go(site, { to: 'public-notice', reason: '文号有误' });
    expect(life.moves[0]).toMatchObject({ isReturn: true, stated: { reason: '文号有误' } });
    expect(await sites.read(site)).toMatchObject({
      stage: 'public-notice',
      plaqueNumber: null,
      validTo: null,
    });
    await sites.go(site, { to: 'in-review', reason: '重新研究' });
    expect(await sites.read(site)).toMatchObject({ noticeFrom: null, noticeTo: null });
    await sites.go(site, { to: 'applied', reason: '重新评审' });
    await sites.review(site);
    const again = await sites.life(site);
    expect(again.rounds.map(({ number, result }) => [number, result?.sum ?? null])).toEqual([
      [2, null],
      [1, 80],
    ]);
    await sites.go(site, { to: 'applied', reason: '材料不全' });
    await sites.go(site, { to: 'nurturing', reason: '材料不全' });
    expect(await sites.read(site)).toMatchObject({ stage: 'nurturing', appliedOn: null });
    expect((await sites.life(site)).rounds[0]?.closedAt).not.toBeNull();
  });
});

describe('who moves a site', () => {
  it('is the office that keeps it for the application, and that of its level for the rest', async () => {
    const site = await sites.site();
    expect((await sites.life(site, 'guangzhou')).ways).toEqual([{ to: 'applied', isReturn: false }]);
    await sites.go(site, { to: 'applied', appliedOn: sites.today }, 'guangzhou');
    const city = await sites.life(site, 'guangzhou');
    expect(city).toMatchObject({ mayDecide: false, ways: [{ to: 'nurturing', isReturn: true }] });
    const reviewers = await sites.ids('leader', 'publisher', 'editor');
    expect(codeOf(await sites.move(site, { to: 'in-review', reviewers }, 'guangzhou'))).toEqual([
      403,
      'site-level',
    ]);
    const ofCity = await sites.site({ level: 'city', batch: await sites.batch({ level: 'city' }) });
    await sites.go(ofCity, { to: 'applied', appliedOn: sites.today }, 'guangzhou');
    const life = await sites.go(
      ofCity,
      { to: 'in-review', reviewers: await sites.ids('leader', 'publisher', 'guangzhou') },
      'guangzhou',
    );
    expect(life).toMatchObject({ stage: 'in-review', mayDecide: true });
    const close = { data: { reason: '急' } };
    await sites.go(site, { to: 'in-review', reviewers });
    const other = await (await office.as('guangzhou')).post(`/api/model-sites/${site}/close-review`, close);
    expect(codeOf(other)).toEqual([403, 'site-level']);
  });

  it.each(['shenzhen', 'tianhe'] as const)('is never %s, whose work lies elsewhere: 404', async (account) => {
    const site = await sites.site();
    const api = await office.as(account);
    const at = `/api/model-sites/${site}`;
    await api.get(`${at}/life`).expect(404);
    await api.get(`${at}/reviewers`).expect(404);
    await api.post(`${at}/move`, { data: { to: 'applied', appliedOn: sites.today } }).expect(404);
    await api.put(`${at}/reviewers`, { data: { reviewers: [1, 2, 3] } }).expect(404);
    await api.post(`${at}/close-review`, { data: { reason: 'x' } }).expect(404);
  });

  it.each(['leader', 'editor', 'publisher'] as const)('is not %s, who reads its life', async (account) => {
    const site = await sites.site();
    expect((await sites.life(site, account)).ways).toEqual([]);
    expect((await sites.move(site, { to: 'applied', appliedOn: sites.today }, account)).status).toBe(403);
  });
});

describe('contacts', () => {
  it('are counted from the log, whatever writes it, and wait each quarter', async () => {
    const province = await office.as('province');
    const site = await sites.site({ appliedOn: sites.day(-200) });
    expect(await sites.read(site)).toMatchObject({ lastContactOn: null, uncontactedSince: sites.day(-200) });
    const waiting = async (): Promise<number> => {
      const { body } = await province.get('/api/desk/todos').expect(200);
      return body.data.find(({ key }: { key: string }) => key === 'site-uncontacted').count;
    };
    const before = await waiting();
    const contact = async (days: number): Promise<string> =>
      (
        await province
          .post('/api/site-contacts', {
            data: { site, date: sites.day(days), member: '示例委员', manner: 'visit' },
          })
          .expect(201)
      ).body.data.documentId;
    const first = await contact(0);
    expect(await sites.read(site)).toMatchObject({
      lastContactOn: sites.today,
      uncontactedSince: sites.today,
      version: 1,
    });
    expect(await waiting()).toBe(before - 1);
    await contact(-150);
    await province.put(`/api/site-contacts/${first}`, { data: { date: sites.day(-120) } }).expect(200);
    expect(await sites.read(site)).toMatchObject({ lastContactOn: sites.day(-120) });
    expect(await waiting()).toBe(before);
    await province.delete(`/api/site-contacts/${first}`).expect(204);
    expect(await sites.read(site)).toMatchObject({ lastContactOn: sites.day(-150) });
    const sent = await province.put(`/api/model-sites/${site}`, { data: { lastContactOn: sites.today } });
    expect(sent.status === 400 || (await sites.read(site)).lastContactOn === sites.day(-150)).toBe(true);
  });
});

describe('progress and the board', () => {
  it('count a batch by city and stage, each inside its scope', async () => {
    const batch = await sites.batch({ target: 7 });
    await sites.site({ batch, stage: 'named' });
    await sites.site({ batch, stage: 'rectifying' });
    await sites.site({ batch, stage: 'nurturing' }, '440106');
    await sites.site({ batch, stage: 'public-notice' }, '4403');
    await sites.site({ batch, stage: 'revoked' }, '44');
    const progress = async (account: Account): Promise<BatchProgress> =>
      (await (await office.as(account)).get('/api/site-progress', { batch }).expect(200)).body.data;
    const { batch: told, cities } = await progress('province');
    expect(told).toMatchObject({ id: batch, target: 7 });
    expect(cities).toHaveLength(22);
    const at = (all: BatchProgress, code: string) => all.cities.find(({ city }) => city === code);
    expect(at(await progress('province'), '4401')).toMatchObject({ named: 2, nurturing: 1, notice: 0 });
    expect(at(await progress('province'), '44')).toMatchObject({ revoked: 1, named: 0 });
    expect((await progress('shenzhen')).cities).toMatchObject([{ city: '4403', notice: 1 }]);
    expect((await progress('tianhe')).cities).toMatchObject([{ city: '4401', nurturing: 1, named: 0 }]);
    await (await office.as('province')).get('/api/site-progress', { batch: 'nothing' }).expect(404);

    const board = async (account: Account, query: object): Promise<Record<string, number>> => {
      const { body } = await (await office.as(account)).get('/api/site-board', query).expect(200);
      return Object.fromEntries(
        body.data
          .filter(({ total }: SiteColumn) => total > 0)
          .map(({ stage, total }: SiteColumn) => [stage, total]),
      );
    };
    expect(await board('province', { batch })).toEqual({
      nurturing: 1,
      'public-notice': 1,
      named: 1,
      rectifying: 1,
      revoked: 1,
    });
    expect(await board('province', { batch, place: '4401' })).toEqual({
      nurturing: 1,
      named: 1,
      rectifying: 1,
    });
    expect(await board('province', { batch, level: 'city' })).toEqual({});
    expect(await board('shenzhen', { batch })).toEqual({ 'public-notice': 1 });
    for (const query of [{ level: 'x' }, { place: 'x' }, { batch: 'x x' }])
      expect((await (await office.as('province')).get('/api/site-board', query)).status).toBe(400);
  });
});

describe('the demo', () => {
  it('has sites in every stage, with what each stage takes', async () => {
    const demo = await openOffice();
    try {
      const client = new Client({ connectionString: demo.databaseUrl });
      await client.connect();
      await fillOffice(client, { organizations: 2000, personalDataKeys: PERSONAL_DATA_KEYS });
      expect(await fillSites(client)).toBe(40);
      await client.end();
      const province = await demo.as('province');
      const { body } = await province.get('/api/site-board').expect(200);
      expect(body.data.map(({ stage }: SiteColumn) => stage)).toEqual([...SITE_STAGES]);
      for (const { total, cards } of body.data as SiteColumn[]) {
        expect(total).toBeGreaterThan(0);
        for (const card of cards) await province.get(`/api/model-sites/${card.id}/life`).expect(200);
      }
      const [places] = await demo.sql<{ cities: number }>(
        'select count(distinct left(jurisdiction_code, 4))::int as cities from model_sites',
      );
      expect(places?.cities).toBeGreaterThan(20);
      const bare = await demo.sql(
        "select title from model_sites where stage = 'named' and plaque_number is null",
      );
      expect(bare).toEqual([]);
      const todos = await province.get('/api/desk/todos').expect(200);
      const counted = Object.fromEntries(
        todos.body.data.map(({ key, count }: { key: string; count: number }) => [key, count]),
      );
      for (const key of ['site-reviews-mine', 'site-notice-ended', 'site-review-due', 'site-uncontacted'])
        expect([key, counted[key] > 0]).toEqual([key, true]);
    } finally {
      await demo.stop();
    }
  });
});
