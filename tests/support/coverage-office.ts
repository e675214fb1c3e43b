import type { Api, TestOffice } from './office';

export interface LinkCase {
  mode: 'own' | 'joint' | 'temporary' | 'attached';
  kind: string;
  status?: string;
  setUpReason?: string;
  from?: string;
  to?: string;
}

/** Rows of the registers made through the API, as staff make them. */
export class CoverageOffice {
  private counter = 0;

  constructor(
    private readonly office: TestOffice,
    readonly today: string,
  ) {}

  static async of(office: TestOffice): Promise<CoverageOffice> {
    const [row] = await office.sql<{ today: string }>('select coverage.today()::text as today');
    return new CoverageOffice(office, String(row?.today));
  }

  /** Today and so many days (before today when negative), `YYYY-MM-DD`. */
  day(offset: number): string {
    return new Date(Date.parse(`${this.today}T00:00:00Z`) + offset * 86_400_000).toISOString().slice(0, 10);
  }

  province(): Promise<Api> {
    return this.office.as('province');
  }

  async create(register: string, data: object): Promise<string> {
    const { status, body } = await (await this.province()).post(`/api/${register}`, { data });
    if (status !== 201) throw new Error(`${register}: ${JSON.stringify(body.error)}`);
    return body.data.documentId;
  }

  /** An organization that was surveyed today; `more` overrides. */
  organization(more: object = {}): Promise<string> {
    this.counter += 1;
    return this.create('organizations', {
      name: `示例社会组织${this.counter}`,
      orgType: 'association',
      status: 'normal',
      jurisdictionCode: '4401',
      membersCountedOn: this.today,
      fullMemberStaff: 0,
      fullMemberLeaders: 0,
      ...more,
    });
  }

  branch({
    kind,
    status = 'active',
    setUpReason,
  }: Pick<LinkCase, 'kind' | 'status' | 'setUpReason'>): Promise<string> {
    this.counter += 1;
    return this.create('branches', {
      name: `示例党组织${this.counter}`,
      approvalNumber: `示例〔2026〕${this.counter}号`,
      kind,
      status,
      setUpReason,
      jurisdictionCode: '4401',
    });
  }

  async link(
    organization: string,
    { mode, from, to, ...branch }: LinkCase,
  ): Promise<{ link: string; branch: string }> {
    const covering = await this.branch(branch);
    const link = await this.create('coverage-links', {
      organization,
      branch: covering,
      mode,
      from: from ?? this.day(-30),
      to,
    });
    return { link, branch: covering };
  }

  async assignment(
    organization: string,
    { from = this.day(-200), to }: { from?: string; to?: string } = {},
  ): Promise<string> {
    const instructor = await this.create('instructors', { name: '示例指导员', jurisdictionCode: '4401' });
    return this.create('instructor-assignments', { instructor, organization, from, to });
  }

  /** The stored verdict, as the list shows it. */
  async verdict(organization: string): Promise<{ duty: string; verdict: string; coverageForm: string }> {
    const { body } = await (await this.province()).get(`/api/organizations/${organization}`).expect(200);
    const { duty, verdict, coverageForm } = body.data;
    return { duty, verdict, coverageForm };
  }
}
