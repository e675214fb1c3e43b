import type { Rule } from '../../../../src/api/coverage/domain/compile-rules';
import { overlayRules } from '../../../../src/api/coverage/domain/overlay-rules';

const saved: Rule = {
  code: 'build',
  title: '应建',
  order: 40,
  condition: { combinator: 'and', rules: [] },
  duty: 'build',
  satisfiedWhen: null,
  verdictIfSatisfied: 'covered',
  verdictIfNot: 'should-build',
  legalBasis: '章程',
  nextSteps: [],
  parameters: { minMembers: 3 },
  jurisdictionCode: '44',
};

describe('overlayRules', () => {
  it('changes the fields that a draft names and keeps the others', () => {
    expect(overlayRules([saved], [{ code: 'build', parameters: { minMembers: 5 } }])).toEqual([
      { ...saved, parameters: { minMembers: 5 } },
    ]);
  });

  it('adds a rule with a new code', () => {
    const rules = overlayRules(
      [saved],
      [{ code: 'extra', title: '新', order: 5, condition: null, duty: 'join', verdictIfNot: 'should-join' }],
    );
    expect(rules.map(({ code, duty }) => [code, duty])).toEqual([
      ['build', 'build'],
      ['extra', 'join'],
    ]);
  });

  it('leaves out a rule that is switched off', () => {
    expect(overlayRules([saved], [{ code: 'build', active: false }])).toEqual([]);
  });

  it('takes a field away where the draft says null', () => {
    expect(overlayRules([saved], [{ code: 'build', verdictIfSatisfied: null }])).toEqual([
      { ...saved, verdictIfSatisfied: null },
    ]);
  });
});
