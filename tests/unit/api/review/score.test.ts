import { resultOf } from '../../../../src/api/review/domain/score';

const criteria = ['partyStrong', 'goodRole'];

const review = (reviewer: string, party: number, role: number) => ({
  reviewer,
  comment: '',
  marks: [
    { code: 'partyStrong', mark: party, comment: '' },
    { code: 'goodRole', mark: role, comment: '好' },
  ],
});

describe('what marks come to', () => {
  it('weighs criteria, whatever the weights add up to, and tells the spread', () => {
    const result = resultOf(criteria, { partyStrong: 30, goodRole: 10 }, [
      review('甲', 80, 60),
      review('乙', 90, 100),
    ]);
    expect(result).toMatchObject({ sum: 83.8, reviewers: [{ sum: 75 }, { sum: 92.5 }] });
    expect(result?.criteria).toMatchObject([
      { code: 'partyStrong', mean: 85, least: 80, most: 90, spread: 10 },
      { code: 'goodRole', mean: 80, least: 60, most: 100, spread: 40 },
    ]);
  });

  it('is nothing without marks, and nought without weights', () => {
    expect(resultOf(criteria, { partyStrong: 30 }, [])).toBeNull();
    expect(resultOf(criteria, {}, [review('甲', 80, 60)])?.sum).toBe(0);
  });
});
