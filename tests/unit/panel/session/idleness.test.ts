import { idlenessAt, isAtRest, isContactDue } from '../../../../src/panel/session/idleness';

const minutes = (count: number): number => count * 60_000;

describe('an idle desk', () => {
  it.each([
    [0, { state: 'busy' }],
    [minutes(28) - 1000, { state: 'busy' }],
    [minutes(28), { state: 'warned', secondsLeft: 120 }],
    [minutes(30) - 1, { state: 'warned', secondsLeft: 1 }],
    [minutes(30), { state: 'over' }],
    [minutes(300), { state: 'over' }],
  ])('after %i ms is %j', (idle, expected) => {
    expect(idlenessAt(1_000 + idle, 1_000, 30)).toEqual(expected);
  });

  it('tells the server of itself every five minutes, where somebody works', () => {
    expect(isContactDue(minutes(6), minutes(5), 0)).toBe(true);
    expect(isContactDue(minutes(5), minutes(4), 0)).toBe(false);
    expect(isContactDue(minutes(20), 0, minutes(1))).toBe(false);
  });

  it('is at rest a minute after the last gesture: the page asks for nothing by itself then', () => {
    expect([isAtRest(minutes(1) + 5, 5), isAtRest(minutes(1) + 6, 5)]).toEqual([false, true]);
  });
});
