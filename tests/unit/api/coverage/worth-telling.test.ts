import { suppositions } from '../../../../src/api/coverage/domain/alternatives';
import { worthTelling } from '../../../../src/api/coverage/domain/worth-telling';

const outcome = (duty: string, verdict: string) => ({ duty, verdict, form: 'none' });
const supposition = (zh: string, series?: string) => ({ if: { zh, en: zh }, facts: {}, series });

describe('worthTelling', () => {
  it('tells what changes duty or verdict, and of a series only the first of each outcome', () => {
    const supposed = [
      supposition('same'),
      supposition('joins'),
      supposition('2', 'count'),
      supposition('3', 'count'),
      supposition('4', 'count'),
    ];
    const outcomes = [
      outcome('join', 'should-join'),
      outcome('join', 'covered'),
      outcome('join', 'should-join'),
      outcome('build', 'should-build'),
      outcome('build', 'should-build'),
    ];
    expect(
      worthTelling(outcome('join', 'should-join'), supposed, outcomes).map((told) => [
        told.if.zh,
        told.verdict,
      ]),
    ).toEqual([
      ['joins', 'covered'],
      ['3', 'should-build'],
    ]);
  });
});

describe('suppositions', () => {
  it.each([
    [true, '取消僵尸型标记', { zombie: false }],
    [false, '列为僵尸型', { zombie: true }],
  ])('offers of a zombie mark that is %s: %s', (zombie, zh, facts) => {
    expect(suppositions({ zombie }, '2026-11-22')).toContainEqual({
      if: { zh, en: expect.any(String) },
      facts,
    });
  });

  it('adds a link to those there are', () => {
    expect(suppositions({ own_links: 1, active_links: 2, open_links: 3 }, '2026-11-22')[0]?.facts).toEqual({
      own_links: 2,
      active_links: 3,
      open_links: 4,
    });
  });
});
