import { addDays } from '../../src/shared/calendar-days';
import type { DocumentDesk, NoticeLife } from '../../src/shared/letter-answers';
import type { Account, TestOffice } from './office';
import { until } from './until';

/** Feedback notices and official documents of a test office, as its accounts make them. */
export class LetterOffice {
  private counter = 0;

  private constructor(
    readonly office: TestOffice,
    readonly today: string,
  ) {}

  static async of(office: TestOffice): Promise<LetterOffice> {
    const [row] = await office.sql<{ today: string }>('select coverage.today()::text as today');
    return new LetterOffice(office, row?.today ?? '');
  }

  readonly day = (days: number): string => addDays(this.today, days);

  async create(register: string, data: object, account: Account = 'province'): Promise<string> {
    const { status, body } = await (await this.office.as(account)).post(`/api/${register}`, { data });
    if (status !== 201) throw new Error(`${register}: ${status} ${JSON.stringify(body.error)}`);
    return body.data.documentId;
  }

  readonly agency = (more: object = {}): Promise<string> =>
    this.create('agencies', { name: '示例主管单位', jurisdictionCode: '4401', ...more });

  /** An organization with five full members and no Party organization: 应建未建. */
  async organization(more: object = {}): Promise<string> {
    this.counter += 1;
    return this.create('organizations', {
      name: `示例反馈协会${this.counter}`,
      orgType: 'association',
      status: 'normal',
      jurisdictionCode: '4401',
      membersCountedOn: this.today,
      fullMemberStaff: 5,
      fullMemberLeaders: 0,
      ...more,
    });
  }

  /** Such an organization with an agency in charge. */
  async unserved(more: object = {}): Promise<string> {
    return this.organization({ competentAgency: await this.agency(), ...more });
  }

  /** Sets up the Party organization that an organization lacks. */
  async build(organization: string, jurisdictionCode = '4401'): Promise<void> {
    const branch = await this.create('branches', {
      name: '示例党支部',
      kind: 'branch',
      status: 'active',
      setUpOn: this.today,
      approvalNumber: '示例〔2026〕1号',
      jurisdictionCode,
    });
    await this.create('coverage-links', { organization, branch, mode: 'own', from: this.today });
  }

  readonly body = (more: object = {}, account: Account = 'guangzhou'): Promise<string> =>
    this.create('issuing-bodies', { name: '示例市社会组织党委', mark: '示社党委', ...more }, account);

  async notice(organization?: string, account: Account = 'guangzhou', more: object = {}): Promise<string> {
    const about = organization ?? (await this.unserved());
    const { status, body } = await (
      await this.office.as(account)
    ).post(`/api/organizations/${about}/feedback-notice`, { data: { dueOn: this.day(30), ...more } });
    if (status !== 201) throw new Error(`${status} ${JSON.stringify(body.error)}`);
    return body.data.documentId;
  }

  async move(notice: string, data: object, account: Account = 'guangzhou') {
    return (await this.office.as(account)).post(`/api/feedback-notices/${notice}/move`, { data });
  }

  async life(notice: string, account: Account = 'guangzhou'): Promise<NoticeLife> {
    return (await (await this.office.as(account)).get(`/api/feedback-notices/${notice}/life`).expect(200))
      .body.data;
  }

  async read(register: string, id: string, account: Account = 'guangzhou'): Promise<Record<string, unknown>> {
    return (await (await this.office.as(account)).get(`/api/${register}/${id}`).expect(200)).body.data;
  }

  /** Drafts that must be made. */
  async draft(data: object, account: Account = 'guangzhou'): Promise<string[]> {
    const { status, body } = await (
      await this.office.as(account)
    ).post('/api/official-documents/draft', { data });
    if (status !== 201) throw new Error(`${status} ${JSON.stringify(body.error)}`);
    return body.data.documents;
  }

  async issue(document: string, account: Account = 'guangzhou', data: object = {}) {
    return (await this.office.as(account)).post(`/api/official-documents/${document}/issue`, { data });
  }

  async desk(document: string, account: Account = 'guangzhou'): Promise<DocumentDesk> {
    return (await (await this.office.as(account)).get(`/api/official-documents/${document}/desk`).expect(200))
      .body.data;
  }

  /** Waits for a job of the account and answers how it ended. */
  async finished(job: string, account: Account = 'guangzhou') {
    const api = await this.office.as(account);
    const read = async () => (await api.get(`/api/jobs/${job}`).expect(200)).body.data;
    await until('the job has ended', async () => ['done', 'failed'].includes((await read()).state));
    return read();
  }
}
