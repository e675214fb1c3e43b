import { cardLines } from '../../../../src/panel/sites/board/cardLines';
import { isReadable, readMark, sumOf, toMarking } from '../../../../src/panel/sites/reviews/marking';
import { SITE_CRITERIA, type SiteCriterion } from '../../../../src/shared/site-criteria';
import type { OwnReviewDetail, SiteCard } from '../../../../src/shared/site-answers';

const card: SiteCard = {
  id: 'a',
  version: 1,
  title: '示例',
  stage: 'nurturing',
  level: 'city',
  city: '4401',
  batch: null,
  appliedOn: null,
  noticeTo: null,
  namedOn: null,
  validTo: null,
  reviewDueOn: null,
  rectifyBy: null,
  revokedOn: null,
  plaqueNumber: null,
  uncontactedSince: null,
  handedIn: 1,
  reviewers: 3,
  openObjections: 0,
  ways: [],
};
const lines = (more: Partial<SiteCard>) => cardLines({ ...card, ...more }, '2026-11-24');

describe('the lines of a card', () => {
  it('say what its stage asks of the office', () => {
    expect(lines({})).toEqual([]);
    expect(lines({ stage: 'in-review' })).toEqual([{ key: 'handedIn', done: 1, all: 3, urgent: false }]);
    expect(lines({ stage: 'public-notice', noticeTo: '2026-11-24' })).toMatchObject([{ key: 'notice' }]);
    expect(lines({ stage: 'public-notice', noticeTo: '2026-11-23', openObjections: 2 })).toMatchObject([
      { key: 'ended', urgent: true },
      { key: 'objections', count: 2 },
    ]);
    expect(lines({ stage: 'rectifying', rectifyBy: '2026-11-24' })).toMatchObject([{ key: 'overdue' }]);
    expect(lines({ stage: 'named', validTo: '2028-01-01', reviewDueOn: '2026-11-25' })).toMatchObject([
      { key: 'validTo', day: '2028-01-01' },
    ]);
  });

  it('tell that nobody was in contact this quarter', () => {
    expect(lines({ uncontactedSince: '2026-09-30' })).toMatchObject([{ key: 'uncontacted' }]);
    expect(lines({ uncontactedSince: '2026-10-01' })).toEqual([]);
  });
});

describe('marks as they are typed', () => {
  it('are whole numbers from 0 to 100, in full width too', () => {
    expect(['', ' 85 ', '８５', '0', '100'].map(readMark)).toEqual([null, 85, 85, 0, 100]);
    for (const typed of ['101', '-1', '7.5', '八十']) expect(readMark(typed)).toBeNaN();
  });

  it('add up by weight once all are there', () => {
    const weights = Object.fromEntries(SITE_CRITERIA.map(({ code }) => [code, 10])) as Record<
      SiteCriterion,
      number
    >;
    const empty = toMarking({
      marks: Object.fromEntries(
        SITE_CRITERIA.map(({ code }) => [code, { mark: 80, comment: '' }]),
      ) as OwnReviewDetail['marks'],
      comment: '',
    });
    expect(sumOf(empty, weights)).toEqual({ sum: 80 });
    const wrong = { ...empty, marks: { ...empty.marks, goodRole: { mark: 'x', comment: '' } } };
    expect(sumOf(wrong, weights)).toEqual({ missing: 1 });
    expect(isReadable(wrong)).toBe(false);
  });
});
