import polyglotI18nProvider from 'ra-i18n-polyglot';
import { COVERAGE_FORMS, VERDICTS } from '../../../../src/shared/enums';
import { en } from '../../../../src/panel/i18n/en';
import { zhCN } from '../../../../src/panel/i18n/zh-CN';
import { verdictSentence } from '../../../../src/panel/organizations/verdictSentence';

const chinese = polyglotI18nProvider(() => zhCN, 'zh-CN');
const english = polyglotI18nProvider(() => en, 'en');

describe('the sentence of a verdict', () => {
  it.each([
    ['should-build', 'none', 4, '有 4 名正式党员，应单独建立党组织，现在还没有。'],
    [
      'should-build',
      'joint',
      4,
      '有 4 名正式党员，应单独建立党组织，现由联合党支部覆盖：算组织覆盖，不算应建已建。',
    ],
    ['should-join', 'none', 1, '有 1 名正式党员，达不到单独组建的人数，应加入联合党支部，现在还没有。'],
    ['should-include', 'none', 0, '有 0 名正式党员，应纳入党的工作覆盖，现在还没有落实。'],
    ['covered', 'own', 3, '有 3 名正式党员，已单独建立党组织。'],
    ['covered', 'work', null, '已由指导员或群团组织开展党的工作。'],
    ['to-survey', 'none', null, '党员情况还没有摸排，或摸排已过期，应先摸排。'],
  ])('of %s, %s, with %s members', (verdict, form, members, sentence) => {
    expect(verdictSentence({ verdict, form, members }, chinese.translate)).toBe(sentence);
  });

  it.each([
    [1, 'It has 1 full member. Too few for a branch of its own: it should join a joint branch and has not.'],
    [2, 'It has 2 full members. Too few for a branch of its own: it should join a joint branch and has not.'],
  ])('counts %i in English', (members, sentence) => {
    expect(verdictSentence({ verdict: 'should-join', form: 'none', members }, english.translate)).toBe(
      sentence,
    );
  });

  it.each(VERDICTS.flatMap((verdict) => COVERAGE_FORMS.map((form) => [verdict, form] as const)))(
    'exists for %s, %s',
    (verdict, form) => {
      const sentence = verdictSentence({ verdict, form, members: 3 }, chinese.translate);
      expect(sentence).not.toMatch(/why\.|请看下面/);
    },
  );
});
