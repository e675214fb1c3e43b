import { findingText } from '../../../../src/api/feedback-notice/domain/finding';
import { moveFaults } from '../../../../src/api/feedback-notice/domain/move-faults';
import { isFindingGone, noticeWays } from '../../../../src/api/feedback-notice/domain/ways';

const nothing = {
  sentOn: null,
  number: null,
  repliedOn: null,
  reply: null,
  closedOn: null,
  result: null,
  closeReason: null,
  reason: null,
};
const facts = { state: 'sent' as const, today: '2026-11-25', sentOn: '2026-11-01', isGone: false };
const codes = (to: 'sent' | 'replied' | 'closed', stated: object, more: object = {}): string[] =>
  moveFaults(to, { ...nothing, ...stated }, { ...facts, ...more }).map(({ path, code }) => `${path}:${code}`);

describe('a move of a notice', () => {
  it.each([
    ['2026-10-31', ['repliedOn:letter-days-reversed']],
    ['2026-11-01', []],
    ['2026-11-25', []],
    ['2026-11-26', ['repliedOn:letter-day-ahead']],
  ])('to replied on %s, sent on the first and today the 25th: %j', (repliedOn, found) => {
    expect(codes('replied', { repliedOn, reply: '已办' })).toEqual(found);
  });

  it('closes without a reason once the finding is gone, with one while it stands', () => {
    const stated = { closedOn: '2026-11-25', result: '已组建' };
    expect(codes('closed', stated)).toEqual(['closeReason:notice-finding-stands']);
    expect(codes('closed', { ...stated, closeReason: '注销中' })).toEqual([]);
    expect(codes('closed', stated, { isGone: true })).toEqual([]);
  });

  it('back asks for a reason and nothing else', () => {
    expect(codes('sent', {}, { state: 'replied' })).toEqual(['reason:required']);
    expect(codes('sent', { reason: '补充材料' }, { state: 'replied' })).toEqual([]);
  });
});

describe('a finding', () => {
  it.each([
    ['should-build', 'should-build', false],
    ['should-build', 'covered', true],
    ['should-build', 'should-join', true],
    ['should-build', null, false],
  ])('of %s with the verdict %p now is gone: %p', (problem, verdict, isGone) => {
    expect(isFindingGone(problem, verdict)).toBe(isGone);
  });

  it('is told with its figures, the verdict and the rule', () => {
    expect(
      findingText(
        'should-build',
        { fullMembers: 5, ownLinks: 0, orgType: 'association' },
        { title: '示例规则', since: '2026-01-01' },
      ),
    ).toBe(
      '正式党员数（专职人员和负责人）：5名；单独组建的党组织：0个。判定为“应建未建”（2026-01-01起）。依据：示例规则。',
    );
  });
});

it('goes back to having been sent where it was closed without a reply', () => {
  expect(noticeWays('closed', true)).toEqual(['replied']);
  expect(noticeWays('closed', false)).toEqual(['sent']);
});
