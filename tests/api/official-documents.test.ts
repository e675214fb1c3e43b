import { Document, Packer, Paragraph } from 'docx';
import request from 'supertest';
import { LetterOffice } from '../support/letters';
import { openOffice, type Account, type TestOffice } from '../support/office';
import { makeRow } from '../support/builders';
import { outside, paragraph, wordFile as hostileFile } from '../support/word-files';

let office: TestOffice;
let letters: LetterOffice;
let body: string;

beforeAll(async () => {
  office = await openOffice();
  letters = await LetterOffice.of(office);
  body = await letters.body({ heading: '示例市社会组织党委文件', printedBy: '示例市社会组织党委办公室' });
});
afterAll(() => office.stop());

/** A Word file with these paragraphs. */
const wordFile = (...paragraphs: string[]): Promise<Buffer> =>
  Packer.toBuffer(new Document({ sections: [{ children: paragraphs.map((text) => new Paragraph(text)) }] }));

interface Answer {
  status: number;
  body: { error?: { details: { code: string; path: string[] } } };
}
const codeOf = ({ status, body: { error } }: Answer): [number, string | undefined] => [
  status,
  error?.details.code,
];

const year = (): string => letters.today.slice(0, 4);
const free = (issuer: string, title: string, account: Account = 'guangzhou'): Promise<string[]> =>
  letters.draft({ kind: 'notice', issuer, title }, account);
const complete = async (
  document: string,
  account: Account = 'guangzhou',
  more: object = {},
): Promise<void> => {
  await (
    await office.as(account)
  )
    .put(`/api/official-documents/${document}`, {
      data: { recipients: '各县区社会组织党组织', body: '一、总体要求\n请认真落实。', ...more },
    })
    .expect(200);
};
/** A notice that may be issued. */
const ready = async (issuer: string, title: string, account: Account = 'guangzhou'): Promise<string> => {
  const [document = ''] = await free(issuer, title, account);
  await complete(document, account);
  return document;
};
/** What the history of a record calls its moments, newest first. */
async function eventsOf(register: string, id: string): Promise<object[]> {
  const { body: answer } = await (
    await office.as('guangzhou')
  )
    .get(`/api/${register}/${id}/history`)
    .expect(200);
  return answer.data.map(({ action, detail }: { action: string; detail: object | null }) => ({
    action,
    detail,
  }));
}
/** Bytes of a file that an account fetches. */
async function fetched(account: Account, path: string): Promise<Buffer> {
  const { token } = await office.as(account);
  const answer = await request(office.server.url)
    .get(path)
    .set('Authorization', `Bearer ${token}`)
    .buffer(true)
    .parse((response, done) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => done(null, Buffer.concat(parts)));
    })
    .expect(200);
  return answer.body as Buffer;
}

describe('a document that is written freely', () => {
  it('is drafted, completed, previewed and issued with the first number of its series', async () => {
    const issuer = await letters.body({ mark: '示自党委' });
    const [document = ''] = await free(issuer, '关于开展示例工作的通知');
    expect(await letters.desk(document)).toMatchObject({
      state: 'draft',
      mayIssue: true,
      missing: ['recipients', 'body'],
      template: '内置模板',
      file: null,
    });
    expect(codeOf(await letters.issue(document))).toEqual([400, 'document-incomplete']);
    await complete(document);
    const preview = await fetched('guangzhou', `/api/official-documents/${document}/preview`);
    expect(preview.subarray(0, 2).toString()).toBe('PK');
    expect((await letters.read('official-documents', document)).number).toBeNull();
    const answer = await letters.issue(document);
    expect(answer.status).toBe(200);
    expect(answer.body.data).toMatchObject({ state: 'issued', mayIssue: false, mayVoid: true });
    const row = await letters.read('official-documents', document);
    expect(row).toMatchObject({
      state: 'issued',
      number: `示自党委〔${year()}〕1号`,
      issuedOn: letters.today,
      templateUsed: '内置模板',
    });
    const file = await fetched('guangzhou', `/api/official-documents/${document}/file`);
    expect(file.subarray(0, 2).toString()).toBe('PK');
    expect((await eventsOf('official-documents', document))[0]).toEqual({
      action: 'document-issue',
      detail: { number: row.number },
    });
    expect(codeOf(await letters.issue(document))).toEqual([400, 'document-state']);
  });

  it.each([
    ['ahead', { issuedOn: '2099-01-01' }, [400, 'letter-day-ahead']],
    ['on a day that does not exist', { issuedOn: '2026-02-30' }, [400, 'invalid-date']],
    ['on what was changed meanwhile', { version: 77 }, [409, 'conflict']],
    ['with what is not known', { number: '自编1号' }, [400, 'unknown-field']],
  ])('is not issued %s, and takes no number', async (_name, data, refused) => {
    const issuer = await letters.body({ mark: '示拒党委' });
    const document = await ready(issuer, '关于拒绝的通知');
    expect(codeOf(await letters.issue(document, 'guangzhou', data))).toEqual(refused);
    await letters.issue(document);
    expect((await letters.read('official-documents', document)).number).toBe(`示拒党委〔${year()}〕1号`);
  });

  it('stands once it is issued: its text, body and template do not change, nor is it deleted; the remark is free', async () => {
    const document = await ready(body, '关于不可修改的通知');
    await letters.issue(document);
    const city = await office.as('guangzhou');
    const at = `/api/official-documents/${document}`;
    expect(codeOf(await city.put(at, { data: { body: '改动' } }))).toEqual([400, 'document-issued']);
    expect(codeOf(await city.put(at, { data: { number: 'x' } }))).toEqual([400, 'read-only']);
    const other = await letters.body({ name: '另一机关', mark: '另党委' });
    expect(codeOf(await city.put(at, { data: { issuer: other } }))).toEqual([400, 'document-issued']);
    expect(codeOf(await city.delete(at))).toEqual([400, 'document-issued']);
    await city.put(at, { data: { note: '已归档' } }).expect(200);
    await expect(
      office.sql("update official_documents set title = '改' where document_id = $1", [document]),
    ).rejects.toMatchObject({ code: 'RG422', constraint: 'document_issued' });
    const draft = await ready(body, '关于可删除的通知');
    await city.delete(`/api/official-documents/${draft}`).expect(204);
  });

  it('names who signed where it goes to a higher office', async () => {
    const [document = ''] = await letters.draft({
      kind: 'request',
      issuer: body,
      title: '关于示例事项的请示',
    });
    await complete(document);
    expect((await letters.desk(document)).missing).toEqual(['signer']);
    await complete(document, 'guangzhou', { signer: '示例签发人' });
    await letters.issue(document);
    const row = await letters.read('official-documents', document);
    expect(row.number).toMatch(/请〔\d{4}〕\d+号$/);
    expect(row.signer).not.toBe('示例签发人');
  });
});

describe('numbers', () => {
  it('have no gaps and no doubles when many are issued at the same moment', async () => {
    const issuer = await letters.body({ mark: '示并党委' });
    const documents: string[] = [];
    for (let one = 0; one < 12; one += 1) documents.push(await ready(issuer, `关于并发${one}的通知`));
    const answers = await Promise.all(documents.map((document) => letters.issue(document)));
    expect(answers.map(({ status }) => status)).toEqual(documents.map(() => 200));
    const rows = await Promise.all(documents.map((document) => letters.read('official-documents', document)));
    expect(rows.map(({ number }) => String(number)).sort()).toEqual(
      documents.map((_, index) => `示并党委〔${year()}〕${index + 1}号`).sort(),
    );
  });

  it('are given once to a document that two issue at the same moment', async () => {
    const issuer = await letters.body({ mark: '示双党委' });
    const document = await ready(issuer, '关于同时印发的通知');
    const answers = await Promise.all([letters.issue(document), letters.issue(document)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
    const next = await ready(issuer, '关于下一份的通知');
    await letters.issue(next);
    expect((await letters.read('official-documents', next)).number).toBe(`示双党委〔${year()}〕2号`);
  });

  it('of a transaction that fails are given again; one that is void keeps its own', async () => {
    const issuer = await letters.body({ mark: '示缺党委' });
    const [row] = await office.sql<{ id: string }>(
      'select document_id as id from issuing_bodies where document_id = $1',
      [issuer],
    );
    await office.sql('begin');
    const [taken] = await office.sql<{ first: number }>(
      'select letters.take_numbers($1, $2, $3, 5) as first',
      [row?.id, 'notice', Number(year())],
    );
    expect(taken?.first).toBe(1);
    await office.sql('rollback');
    const first = await ready(issuer, '关于第一份的通知');
    await letters.issue(first);
    const city = await office.as('guangzhou');
    expect(codeOf(await city.post(`/api/official-documents/${first}/void`, { data: {} }))).toEqual([
      400,
      'required',
    ]);
    const { body: voided } = await city
      .post(`/api/official-documents/${first}/void`, { data: { reason: '内容有误' } })
      .expect(200);
    expect(voided.data).toMatchObject({ state: 'void', mayVoid: false });
    const second = await ready(issuer, '关于第二份的通知');
    await letters.issue(second);
    expect(await letters.read('official-documents', first)).toMatchObject({
      state: 'void',
      number: `示缺党委〔${year()}〕1号`,
      voidReason: '内容有误',
      voidedOn: letters.today,
    });
    expect((await letters.read('official-documents', second)).number).toBe(`示缺党委〔${year()}〕2号`);
  });

  it('count by body, kind and year; a day of last year takes last year’s', async () => {
    const issuer = await letters.body({ mark: '示年党委' });
    const last = `${Number(year()) - 1}-12-30`;
    const old = await ready(issuer, '关于去年的通知');
    await letters.issue(old, 'guangzhou', { issuedOn: last });
    const now = await ready(issuer, '关于今年的通知');
    await letters.issue(now);
    expect((await letters.read('official-documents', old)).number).toBe(
      `示年党委〔${Number(year()) - 1}〕1号`,
    );
    expect((await letters.read('official-documents', now)).number).toBe(`示年党委〔${year()}〕1号`);
  });
});

describe('the scope', () => {
  it('lets an office issue in its own body’s name only, and see no document of an office above or beside', async () => {
    const province = await office.as('province');
    expect(
      codeOf(
        await province.post('/api/official-documents/draft', {
          data: { kind: 'notice', issuer: body, title: '越级' },
        }),
      ),
    ).toEqual([400, 'document-issuer']);
    const document = await ready(body, '关于范围的通知');
    expect(codeOf(await letters.issue(document, 'province'))).toEqual([400, 'document-issuer']);
    expect(codeOf(await letters.issue(document, 'shenzhen'))).toEqual([404, 'not-found']);
    const shenzhen = await office.as('shenzhen');
    for (const path of ['', '/desk', '/preview', '/file'])
      await shenzhen.get(`/api/official-documents/${document}${path}`).expect(404);
    await shenzhen.post(`/api/official-documents/${document}/void`, { data: { reason: '越权' } }).expect(404);
    const above = await letters.body({ name: '省级党委', mark: '省党委' }, 'province');
    const [ofProvince = ''] = await free(above, '省级通知', 'province');
    await (await office.as('guangzhou')).get(`/api/official-documents/${ofProvince}/desk`).expect(404);
    const leader = await office.as('leader');
    await leader.get(`/api/official-documents/${document}/desk`).expect(200);
    await leader.get(`/api/official-documents/${document}/preview`).expect(403);
    await leader.post(`/api/official-documents/${document}/issue`, {}).expect(403);
  });

  it('takes no record of another office as a case', async () => {
    const notice = await letters.notice();
    const theirs = await letters.body({ mark: '深党委' }, 'shenzhen');
    const answer = await (
      await office.as('shenzhen')
    ).post('/api/official-documents/draft', {
      data: { kind: 'feedback-letter', issuer: theirs, register: 'feedback-notices', records: [notice] },
    });
    expect(codeOf(answer)).toEqual([404, 'not-found']);
  });
});

describe('a feedback letter', () => {
  const draft = (notice: string, kind = 'feedback-letter') => ({
    kind,
    issuer: body,
    register: 'feedback-notices',
    records: [notice],
  });

  it('is drafted once, however many ask for it at the same moment', async () => {
    const notice = await letters.notice();
    const api = await office.as('guangzhou');
    const answers = await Promise.all(
      [1, 2, 3].map(() => api.post('/api/official-documents/draft', { data: draft(notice) })),
    );
    expect(answers.map(codeOf).sort()).toEqual([
      [201, undefined],
      [400, 'document-exists'],
      [400, 'document-exists'],
    ]);
  });

  it('is written from its notice, sends it when it is issued, and takes it back when it is void', async () => {
    const agency = await letters.agency({ name: '示例教育局' });
    const organization = await letters.organization({ name: '示例教育协会', competentAgency: agency });
    const notice = await letters.notice(organization);
    const [document = ''] = await letters.draft(draft(notice));
    const row = await letters.read('official-documents', document);
    expect(row).toMatchObject({ title: '关于示例教育协会党建工作情况的反馈函', recipients: '示例教育局' });
    expect(row.body).toMatch(/正式党员数.*单独组建党组织.*前将办理情况书面函复/s);
    expect((await letters.desk(document)).references).toEqual([
      { register: 'feedback-notices', recordId: notice, title: '示例教育协会应建未建' },
    ]);
    const again = await (
      await office.as('guangzhou')
    ).post('/api/official-documents/draft', { data: draft(notice) });
    expect(codeOf(again)).toEqual([400, 'document-exists']);
    await letters.issue(document);
    const { number } = await letters.read('official-documents', document);
    expect(await letters.read('feedback-notices', notice)).toMatchObject({
      state: 'sent',
      number,
      sentOn: letters.today,
    });
    expect((await letters.life(notice)).documents).toMatchObject([
      { documentId: document, state: 'issued', number },
    ]);
    await (
      await office.as('guangzhou')
    )
      .post(`/api/official-documents/${document}/void`, { data: { reason: '主送有误' } })
      .expect(200);
    expect(await letters.read('feedback-notices', notice)).toMatchObject({
      state: 'drafted',
      number: null,
      sentOn: null,
    });
    expect((await eventsOf('feedback-notices', notice)).slice(0, 2)).toEqual([
      { action: 'notice-move', detail: { from: 'sent', to: 'drafted' } },
      { action: 'notice-move', detail: { from: 'drafted', to: 'sent' } },
    ]);
  });

  it('is not made void once it was answered; an overdue one gets a supervision slip, one in time does not', async () => {
    const notice = await letters.notice(undefined, 'guangzhou', { dueOn: letters.day(-2) });
    const [document = ''] = await letters.draft(draft(notice));
    expect(
      codeOf(
        await (
          await office.as('guangzhou')
        ).post('/api/official-documents/draft', {
          data: draft(notice, 'supervision-slip'),
        }),
      ),
    ).toEqual([400, 'document-case-state']);
    await letters.issue(document, 'guangzhou', { issuedOn: letters.day(-1) });
    const [slip = ''] = await letters.draft(draft(notice, 'supervision-slip'));
    expect((await letters.read('official-documents', slip)).title).toMatch(/督办单$/);
    await letters.move(notice, { to: 'replied', repliedOn: letters.today, reply: '已办' });
    const answer = await (
      await office.as('guangzhou')
    ).post(`/api/official-documents/${document}/void`, {
      data: { reason: '有误' },
    });
    expect(codeOf(answer)).toEqual([400, 'document-answered']);
  });
});

describe('documents about other cases', () => {
  it('appoint first secretaries in one document, whose number they get', async () => {
    const province = await office.as('province');
    const people = [
      await makeRow(province, 'first-secretaries', '4401', { name: '张示例' }),
      await makeRow(province, 'first-secretaries', '4401', { name: '李示例', approvalNumber: '原文号' }),
    ].map(({ documentId }) => documentId);
    const documents = await letters.draft({
      kind: 'appointment',
      issuer: body,
      register: 'first-secretaries',
      records: people,
    });
    expect(documents).toHaveLength(1);
    const [document = ''] = documents;
    expect((await letters.read('official-documents', document)).body).toMatch(
      /张示例同志任示例党支部第一书记/,
    );
    const { references } = await letters.desk(document);
    // A person's name is masked everywhere; the Party organization stands for the record.
    expect(references.map(({ title }) => title)).toEqual(['示例党支部', '示例党支部']);
    await letters.issue(document);
    const { number } = await letters.read('official-documents', document);
    const rows = await Promise.all(people.map((person) => letters.read('first-secretaries', person)));
    expect(rows.map(({ approvalNumber }) => approvalNumber).sort()).toEqual([number, '原文号'].sort());
  });

  it('name model sites in one decision, and certify each on its own', async () => {
    const province = await office.as('province');
    const sites = [
      await makeRow(province, 'model-sites', '4401', { title: '示范点甲', stage: 'named' }),
      await makeRow(province, 'model-sites', '4401', { title: '示范点乙', stage: 'named' }),
    ].map(({ documentId }) => documentId);
    const wish = { issuer: body, register: 'model-sites', records: sites };
    const [decision = ''] = await letters.draft({ kind: 'naming-decision', ...wish });
    expect((await letters.read('official-documents', decision)).body).toMatch(
      /以下2家.*1\.示范点甲.*2\.示范点乙/s,
    );
    const certificates = await letters.draft({ kind: 'certificate', ...wish });
    expect(certificates).toHaveLength(2);
    const { documentId } = await makeRow(province, 'model-sites', '4401', { stage: 'nurturing' });
    const early = await (
      await office.as('guangzhou')
    ).post('/api/official-documents/draft', {
      data: { kind: 'certificate', ...wish, records: [documentId] },
    });
    expect(codeOf(early)).toEqual([400, 'document-case-state']);
    for (const certificate of certificates) await letters.issue(certificate);
    const { body: job } = await (
      await office.as('guangzhou')
    )
      .post('/api/official-documents/merge', { data: { selection: { ids: certificates }, format: 'zip' } })
      .expect(202);
    const done = await letters.finished(job.data.id);
    expect(done).toMatchObject({ state: 'done', result: { rows: 2, file: '公文汇总.zip' } });
    const zip = await fetched('guangzhou', `/api/jobs/${job.data.id}/file`);
    expect(zip.toString('utf8').match(/\d 示社党委证〔\d+〕\d+号 [^/]*?\.docx/g)).not.toBeNull();
  });

  it.each([
    [{ kind: 'moon' }, [400, 'invalid-value']],
    [{ kind: 'notice' }, [400, 'required']],
    [{ kind: 'appointment' }, [400, 'required']],
    [{ kind: 'appointment', register: 'model-sites', records: ['x'] }, [400, 'invalid-value']],
    [{ kind: 'certificate', register: 'model-sites', records: [] }, [400, 'required']],
    [{ kind: 'certificate', register: 'model-sites', records: ['nothing'] }, [404, 'not-found']],
  ])('are refused where they name %j', async (data, refused) => {
    const answer = await (
      await office.as('guangzhou')
    ).post('/api/official-documents/draft', {
      data: { issuer: body, ...data },
    });
    expect(codeOf(answer)).toEqual(refused);
  });
});

describe('the letters of many notices', () => {
  it('are issued by one job, with numbers in one row, and merged into one file; run again it issues none twice', async () => {
    const issuer = await letters.body({ mark: '示批党委' });
    const name = '批量印发';
    const agency = await letters.agency();
    const [drafted = ''] = await Promise.all(
      Array.from({ length: 7 }, async (_, one) =>
        letters.notice(await letters.organization({ name: `${name}${one}`, competentAgency: agency })),
      ),
    );
    const [early = ''] = await letters.draft({
      kind: 'feedback-letter',
      issuer,
      register: 'feedback-notices',
      records: [drafted],
    });
    const city = await office.as('guangzhou');
    const run = async () => {
      const { body: job } = await city
        .post('/api/feedback-notices/issue', {
          data: { selection: { filters: { title: { $contains: name } } }, issuer, format: 'docx' },
        })
        .expect(202);
      return { id: job.data.id, ...(await letters.finished(job.data.id)) };
    };
    const first = await run();
    expect(first).toMatchObject({ state: 'done', result: { rows: 7, issued: 7, file: '反馈函.docx' } });
    const merged = await fetched('guangzhou', `/api/jobs/${first.id}/file`);
    expect(merged.subarray(0, 2).toString()).toBe('PK');
    const numbers = await office.sql<{ serial: number }>(
      "select serial from official_documents where number like '示批党委函%' order by serial",
    );
    expect(numbers.map(({ serial }) => serial)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect((await run()).result).toMatchObject({ rows: 7, issued: 0 });
    const states = await office.sql('select distinct state from feedback_notices where title like $1', [
      `%${name}%`,
    ]);
    expect(states).toEqual([{ state: 'sent' }]);
    // Each has the moment in its own history, as one that is issued alone.
    const issued = await office.sql<{ id: string; number: string }>(
      "select document_id as id, number from official_documents where number like '示批党委函%'",
    );
    for (const { id, number } of issued)
      expect((await eventsOf('official-documents', id))[0]).toEqual({
        action: 'document-issue',
        detail: { number },
      });
    expect((await eventsOf('official-documents', early))[1]).toEqual({ action: 'create', detail: null });
    const notices = await office.sql<{ id: string }>(
      'select document_id as id from feedback_notices where title like $1',
      [`%${name}%`],
    );
    expect(notices).toHaveLength(7);
    for (const { id } of notices)
      expect((await eventsOf('feedback-notices', id))[0]).toEqual({
        action: 'notice-move',
        detail: { from: 'drafted', to: 'sent' },
      });
  });
});

describe('templates', () => {
  const upload = async (account: Account, content: Buffer, kind = 'notice', name = '模板.docx') => {
    const { token } = await office.as(account);
    return request(office.server.url)
      .post('/api/document-templates/upload')
      .set('Authorization', `Bearer ${token}`)
      .field('kind', kind)
      .field('note', '示例说明')
      .attach('file', content, name);
  };
  const shipped = (kind = 'notice'): Promise<Buffer> =>
    fetched('guangzhou', `/api/shipped-template?kind=${kind}`);
  const used = async (account: Account, kind = 'notice') =>
    (await (await office.as(account)).get('/api/template-desk').expect(200)).body.data.find(
      (one: { kind: string }) => one.kind === kind,
    );

  it('that are shipped have no fault, for every kind', async () => {
    for (const { kind } of (await (await office.as('guangzhou')).get('/api/template-desk').expect(200)).body
      .data) {
      const { status, body: answer } = await upload('guangzhou', await shipped(kind), kind);
      expect([kind, status, answer.data?.faults]).toEqual([kind, 201, []]);
    }
  });

  it('are used once somebody takes them into use, by the office and those below, and given back', async () => {
    const { body: first } = await upload('guangzhou', await shipped());
    expect((await used('guangzhou')).used).toBeNull();
    const city = await office.as('guangzhou');
    await city.post(`/api/document-templates/${first.data.documentId}/use`).expect(200);
    expect((await used('guangzhou')).used).toBe(first.data.documentId);
    expect((await used('tianhe')).used).toBe(first.data.documentId);
    expect((await used('shenzhen')).used).toBeNull();
    const document = await ready(body, '关于模板的通知');
    expect((await letters.desk(document)).template).toBe(`模板（第${first.data.edition}版）`);
    const { body: second } = await upload('guangzhou', await shipped());
    expect(second.data.edition).toBe(first.data.edition + 1);
    await city.post(`/api/document-templates/${second.data.documentId}/use`).expect(200);
    expect((await used('guangzhou')).used).toBe(second.data.documentId);
    await letters.issue(document);
    expect(await letters.read('official-documents', document)).toMatchObject({
      templateUsed: `模板（第${second.data.edition}版）`,
    });
    await city.post('/api/document-templates/return', { data: { kind: 'notice' } }).expect(200);
    expect((await used('guangzhou')).used).toBeNull();
    await (
      await office.as('shenzhen')
    )
      .post(`/api/document-templates/${first.data.documentId}/use`)
      .expect(403);
    await (
      await office.as('leader')
    )
      .post(`/api/document-templates/${first.data.documentId}/use`)
      .expect(403);
  });

  it('name a placeholder that their kind lacks, and are not taken into use with it', async () => {
    const content = await wordFile('{标题}', '授予{示范点名称}称号');
    expect((await upload('guangzhou', content, 'certificate')).body.data.faults).toEqual([]);
    const { body: answer } = await upload('guangzhou', content, 'reply');
    expect(answer.data.faults).toEqual([
      {
        placeholder: '{示范点名称}',
        where: '授予{示范点名称}称号',
        place: 'body',
        code: 'unknown-field',
      },
    ]);
    const refused = await (
      await office.as('guangzhou')
    ).post(`/api/document-templates/${answer.data.documentId}/use`);
    expect(codeOf(refused)).toEqual([400, 'template-faults']);
  });

  it.each([
    [
      'a file with macros',
      { body: paragraph('{标题}'), parts: { 'word/vbaProject.bin': 'x' } },
      'document-with-macros',
    ],
    [
      'a file with a picture from outside',
      {
        body: paragraph('{标题}'),
        relationships: outside('rId9', 'image', 'https://example.invalid/a.png'),
      },
      'document-with-outside-content',
    ],
    [
      'a file that starts a program',
      { body: `${paragraph('{标题}')}<w:p><w:fldSimple w:instr="DDEAUTO c:\\cmd.exe"/></w:p>` },
      'document-with-outside-content',
    ],
  ])('are not made of %s', async (_name, parts, code) => {
    const before = await office.sql('select count(*) from document_templates');
    expect(codeOf(await upload('guangzhou', hostileFile(parts)))).toEqual([400, code]);
    expect(await office.sql('select count(*) from document_templates')).toEqual(before);
  });

  it.each([
    ['a text', Buffer.from('正文'), '模板.docx', 'file-mismatch'],
    ['a workbook', Buffer.from('x'), '模板.xlsx', 'file-kind'],
    ['nothing', Buffer.alloc(0), '模板.docx', 'file-unreadable'],
  ])('are not made of %s', async (_name, content, fileName, code) => {
    const before = await office.sql('select count(*) from document_templates');
    expect(codeOf(await upload('guangzhou', content, 'notice', fileName))).toEqual([400, code]);
    expect(await office.sql('select count(*) from document_templates')).toEqual(before);
  });

  it('have their fields listed by register, without numbers that are kept encrypted', async () => {
    const { body: answer } = await (
      await office.as('guangzhou')
    )
      .get('/api/template-fields', { kind: 'appointment' })
      .expect(200);
    const placeholders = answer.data.flatMap(({ fields }: { fields: Array<{ placeholder: string }> }) =>
      fields.map(({ placeholder }) => placeholder),
    );
    expect(placeholders).toEqual(expect.arrayContaining(['{标题}', '{发文字号}', '{姓名}', '{任职党组织}']));
    expect(placeholders.join()).not.toContain('办公电话');
    await (await office.as('guangzhou')).get('/api/template-fields', { kind: 'moon' }).expect(400);
  });
});
