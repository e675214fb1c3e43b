import request from 'supertest';
import type { DeskMethod, MethodStanding } from '../../src/shared/method-answers';
import { METHOD_CODES } from '../../src/shared/method-criteria';
import { addDays } from '../../src/shared/calendar-days';
import { makeRow } from './builders';
import type { Account, TestOffice } from './office';

/** A whole text that may be handed in. */
export const TEXT = {
  oneLine: '以“红色网格”把党组织建在服务链上。',
  authors: '张示例、李示例',
  background: '<p>行业会员分散在十一个县区，党员流动性大，集中学习难以落实。</p>',
  practice: '<h3>建强网格</h3><p>按片区划分七个党员服务网格，每格设一名网格长和两名联络员。</p>',
  results: '<p>一年来走访会员单位三百余家次，协调解决用工、融资难题四十二件。</p>',
  insights: '<p>党建工作只有与会员需求结合起来，才有持久的生命力和号召力。</p>',
};

export const marksOf = (mark: number): object => ({
  marks: Object.fromEntries(METHOD_CODES.map((code) => [code, { mark, comment: '' }])),
  comment: `总体 ${mark}`,
});

/** Work methods of a test office, moved as its accounts would. */
export class MethodOffice {
  private constructor(
    readonly office: TestOffice,
    readonly today: string,
  ) {}

  static async of(office: TestOffice): Promise<MethodOffice> {
    const [row] = await office.sql<{ today: string }>('select coverage.today()::text as today');
    return new MethodOffice(office, row?.today ?? '');
  }

  async call(more: object = {}): Promise<string> {
    const province = await this.office.as('province');
    const data = {
      title: '示例征集',
      year: 2026,
      opensOn: addDays(this.today, -10),
      closesOn: addDays(this.today, 10),
      ...more,
    };
    return (await province.post('/api/method-calls', { data }).expect(201)).body.data.documentId;
  }

  /** A whole method of Guangzhou, unless said otherwise. */
  async method(more: object = {}, jurisdiction = '4401'): Promise<string> {
    const province = await this.office.as('province');
    const data = { call: await this.call(), ...TEXT, ...more };
    return (await makeRow(province, 'work-methods', jurisdiction, data)).documentId;
  }

  async submit(method: string, account: Account = 'guangzhou') {
    return (await this.office.as(account)).post(`/api/work-methods/${method}/submit`);
  }

  /** A method that was handed in. */
  async submitted(more: object = {}, jurisdiction = '4401'): Promise<string> {
    const method = await this.method(more, jurisdiction);
    const answer = await this.submit(method, 'province');
    if (answer.status !== 200) throw new Error(`${answer.status} ${JSON.stringify(answer.body.error)}`);
    return method;
  }

  async standing(method: string, account: Account = 'province'): Promise<MethodStanding> {
    const api = await this.office.as(account);
    return (await api.get(`/api/work-methods/${method}/standing`).expect(200)).body.data;
  }

  async read(method: string): Promise<Record<string, unknown>> {
    const province = await this.office.as('province');
    return (await province.get(`/api/work-methods/${method}`).expect(200)).body.data;
  }

  async decide(data: object, account: Account = 'province') {
    return (await this.office.as(account)).post('/api/method-decisions', { data });
  }

  async select(...methods: string[]): Promise<void> {
    const decided = { step: 'select', decidedOn: this.today, decidedBy: '党委会议' };
    const answer = await this.decide({ methods, ...decided });
    if (answer.status !== 200) throw new Error(`${answer.status} ${JSON.stringify(answer.body.error)}`);
  }

  async ids(...names: Account[]): Promise<number[]> {
    const rows = await this.office.sql<{ id: number }>(
      'select id from up_users where username = any ($1) order by array_position($1, username::text)',
      [names],
    );
    return rows.map(({ id }) => id);
  }

  async review(methods: string[], reviewers: Account[] = ['leader', 'publisher', 'editor']) {
    const province = await this.office.as('province');
    return province.post('/api/method-rounds', {
      data: { methods, reviewers: await this.ids(...reviewers) },
    });
  }

  async reviewOf(account: Account, method: string): Promise<string> {
    const { body } = await (await this.office.as(account)).get('/api/method-reviews').expect(200);
    const found = body.data.find((one: { method: { id: string } }) => one.method.id === method);
    if (!found) throw new Error(`${account} does not review ${method}`);
    return found.id;
  }

  async handIn(account: Account, method: string, mark: number): Promise<void> {
    const api = await this.office.as(account);
    const at = `/api/method-reviews/${await this.reviewOf(account, method)}`;
    await api.put(at, { data: marksOf(mark) }).expect(200);
    await api.post(`${at}/hand-in`).expect(200);
  }

  async onDesk(method: string, account: Account = 'province'): Promise<DeskMethod> {
    const { body } = await (await this.office.as(account)).get('/api/method-desk').expect(200);
    return body.data.find(({ id }: DeskMethod) => id === method);
  }

  async addPicture(
    method: string,
    picture: Buffer,
    account: Account = 'guangzhou',
  ): Promise<request.Response> {
    const { token } = await this.office.as(account);
    return request(this.office.server.url)
      .post(`/api/work-methods/${method}/media`)
      .set('Authorization', `Bearer ${token}`)
      .attach('file', picture, '照片.jpg');
  }

  async readWord(method: string, file: Buffer, account: Account = 'province'): Promise<request.Response> {
    const { token } = await this.office.as(account);
    return request(this.office.server.url)
      .post(`/api/work-methods/${method}/word`)
      .set('Authorization', `Bearer ${token}`)
      .attach('file', file, '工作法.docx');
  }
}
