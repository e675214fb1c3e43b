import { draftText } from '../../../../src/api/official-document/domain/draft-text';
import { missingFields } from '../../../../src/api/official-document/engine/readiness';
import type { DocumentRow } from '../../../../src/api/official-document/queries/documents';

describe('the first text of a document', () => {
  it('addresses a letter to whom the notice names, before the agency in charge', () => {
    const fields = {
      社会组织: '示例协会',
      责任单位: '示例市民政局',
      主送单位: '',
      回复期限: '2026年12月1日',
    };
    expect(draftText('feedback-letter', [fields], '').recipients).toBe('示例市民政局');
    expect(draftText('feedback-letter', [{ ...fields, 主送单位: '示例市教育局' }], '').recipients).toBe(
      '示例市教育局',
    );
    expect(draftText('feedback-letter', [fields], '').body).toContain('请于2026年12月1日前');
  });

  it('names every person of an appointment, by what they are appointed to', () => {
    const { body } = draftText(
      'appointment',
      [
        { 姓名: '张某', 任职党组织: '示例党支部' },
        { 指导员: '李某', 联系社会组织: '示例协会' },
      ],
      '',
    );
    expect(body.split('\n')).toEqual([
      '经研究，决定：',
      '张某同志任示例党支部第一书记。',
      '选派李某同志为示例协会党建工作指导员。',
      '特此通知。',
    ]);
  });

  it('leaves room for what a case does not say', () => {
    expect(draftText('naming-decision', [{ 示范点名称: '甲' }], '').body).toContain('1.甲（　　　）');
  });

  it('of a kind without cases is its title', () => {
    expect(draftText('notice', [], '关于示例的通知')).toEqual({
      title: '关于示例的通知',
      recipients: '',
      body: '',
    });
  });
});

describe('a document', () => {
  const whole = {
    kind: 'notice',
    title: '关于示例的通知',
    recipients: '各单位',
    body: '正文',
    signer: null,
    issuer: {},
  } as DocumentRow; // Only what the check reads.

  it.each<[string, Partial<DocumentRow>, string[]]>([
    ['is complete', {}, []],
    ['goes to somebody', { recipients: ' ' }, ['recipients']],
    ['says something', { body: '\n' }, ['body']],
    ['is somebody’s', { issuer: null }, ['issuer']],
    ['to a higher office names who signed', { kind: 'request' }, ['signer']],
  ])('%s', (_, more, missing) => {
    expect(missingFields({ ...whole, ...more })).toEqual(missing);
  });
});
