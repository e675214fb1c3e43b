import { addDays } from '../../src/shared/calendar-days';
import { SITE_CRITERIA } from '../../src/shared/site-criteria';
import type { ReviewerChoice, SiteLife } from '../../src/shared/site-answers';
import { makeRow } from './builders';
import type { Account, TestOffice } from './office';

export const EVIDENCE = Object.fromEntries(
  SITE_CRITERIA.map(({ code }) => [
    `evidence${code.charAt(0).toUpperCase()}${code.slice(1)}`,
    '坚持党建引领，'.repeat(20),
  ]),
);

export const marksOf = (mark: number, comment = ''): object => ({
  marks: Object.fromEntries(SITE_CRITERIA.map(({ code }) => [code, { mark, comment }])),
  comment: `总体 ${mark}`,
});

/** Model sites of a test office, moved as its accounts would. */
export class SiteOffice {
  private batchNumber = 0;

  private constructor(
    readonly office: TestOffice,
    readonly today: string,
  ) {}

  static async of(office: TestOffice): Promise<SiteOffice> {
    const [row] = await office.sql<{ today: string }>('select coverage.today()::text as today');
    return new SiteOffice(office, row?.today ?? '');
  }

  readonly day = (days: number): string => addDays(this.today, days);

  async batch(more: object = {}): Promise<string> {
    const province = await this.office.as('province');
    this.batchNumber += 1;
    const data = {
      name: `示例批次${this.batchNumber}`,
      level: 'province',
      year: 2026,
      target: 100,
      noticeDays: 5,
      validYears: 3,
      opensOn: this.day(-300),
      closesOn: this.day(30),
      ...more,
    };
    return (await province.post('/api/site-batches', { data }).expect(201)).body.data.documentId;
  }

  /** A site with whole evidence; of the province's level, in Guangzhou. */
  async site(
    more: { batch?: string | null; [field: string]: unknown } = {},
    jurisdiction = '4401',
  ): Promise<string> {
    const province = await this.office.as('province');
    const batch = more.batch === undefined ? await this.batch() : more.batch;
    const data = { level: 'province', ...EVIDENCE, ...more, batch };
    return (await makeRow(province, 'model-sites', jurisdiction, data)).documentId;
  }

  async move(site: string, data: object, account: Account = 'province') {
    return (await this.office.as(account)).post(`/api/model-sites/${site}/move`, { data });
  }

  /** The same, that must be done. */
  async go(site: string, data: object, account: Account = 'province'): Promise<SiteLife> {
    const { status, body } = await this.move(site, data, account);
    if (status !== 200) throw new Error(`${status} ${JSON.stringify(body.error)}`);
    return body.data;
  }

  async life(site: string, account: Account = 'province'): Promise<SiteLife> {
    return (await (await this.office.as(account)).get(`/api/model-sites/${site}/life`).expect(200)).body.data;
  }

  async read(site: string): Promise<Record<string, unknown>> {
    return (await (await this.office.as('province')).get(`/api/model-sites/${site}`).expect(200)).body.data;
  }

  /** Numbers of accounts by their names. */
  async ids(...names: Account[]): Promise<number[]> {
    const rows = await this.office.sql<{ id: number }>(
      'select id from up_users where username = any ($1) order by array_position($1, username::text)',
      [names],
    );
    return rows.map(({ id }) => id);
  }

  async choices(site: string): Promise<ReviewerChoice[]> {
    const province = await this.office.as('province');
    return (await province.get(`/api/model-sites/${site}/reviewers`).expect(200)).body.data;
  }

  /** The review that an account has of a site. */
  async reviewOf(account: Account, site: string): Promise<string> {
    const { body } = await (await this.office.as(account)).get('/api/site-reviews').expect(200);
    const found = body.data.find((one: { site: { id: string } }) => one.site.id === site);
    if (!found) throw new Error(`${account} does not review ${site}`);
    return found.id;
  }

  async handIn(account: Account, site: string, mark: number, comment = ''): Promise<void> {
    const api = await this.office.as(account);
    const at = `/api/site-reviews/${await this.reviewOf(account, site)}`;
    await api.put(at, { data: marksOf(mark, comment) }).expect(200);
    await api.post(`${at}/hand-in`).expect(200);
  }

  readonly apply = (site: string): Promise<SiteLife> =>
    this.go(site, { to: 'applied', appliedOn: this.day(-30) });

  async review(site: string, reviewers: Account[] = ['leader', 'publisher', 'editor']): Promise<SiteLife> {
    return this.go(site, { to: 'in-review', reviewers: await this.ids(...reviewers) });
  }

  readonly decision = (): Record<string, string> => ({
    decision: '同意命名',
    decidedOn: this.day(-10),
    decidedBy: '党委会议',
    noticeFrom: this.day(-8),
    noticeTo: this.day(-2),
  });

  /** As far as its public notice, which has ended. */
  async notice(site: string): Promise<SiteLife> {
    await this.apply(site);
    await this.review(site);
    for (const account of ['leader', 'publisher', 'editor'] as const) await this.handIn(account, site, 80);
    return this.go(site, { to: 'public-notice', ...this.decision() });
  }

  readonly name = (site: string, plaqueNumber: string): Promise<SiteLife> =>
    this.go(site, { to: 'named', namingNumber: '示〔2026〕1号', plaqueNumber, namedOn: this.today });
}
