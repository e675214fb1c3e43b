import { DEFAULT_COVERAGE_RULES } from '../../../../database/seeds/default-coverage-rules';
import { compileRules, type Rule } from '../../../../src/api/coverage/domain/compile-rules';
import { FACTS } from '../../../../src/api/coverage/domain/facts';

const rule = (more: Partial<Rule> = {}): Rule => ({
  code: 'a',
  title: 'A',
  order: 1,
  condition: { combinator: 'and', rules: [{ field: 'zombie', operator: '=', value: true }] },
  duty: 'dissolve',
  satisfiedWhen: null,
  verdictIfSatisfied: null,
  verdictIfNot: 'should-dissolve',
  legalBasis: null,
  nextSteps: null,
  parameters: null,
  jurisdictionCode: '44',
  ...more,
});
const defaults = DEFAULT_COVERAGE_RULES.map((one): Rule => ({ ...one, jurisdictionCode: '44' }));

describe('compileRules', () => {
  it('numbers the rules by their order, then by their code; those without an order come last', () => {
    const rules = [
      rule({ code: 'z', order: null }),
      rule({ code: 'c', order: 2 }),
      rule({ code: 'b', order: 2 }),
      rule({ code: 'd', order: 1 }),
    ];
    expect(compileRules(rules).rules.map(({ code }) => code)).toEqual(['d', 'b', 'c', 'z']);
  });

  it.each([
    [
      'the code of a rule it cannot compile',
      [rule(), rule({ code: 'broken', condition: { combinator: 'and', rules: [{ field: 'x' }] } })],
      { code: 'rule-unknown-fact', rule: 'broken', path: 'condition.rules[0].field' },
    ],
    [
      'the tree that says when it is satisfied',
      [rule({ satisfiedWhen: { combinator: 'xor', rules: [{}] } })],
      { code: 'rule-malformed', rule: 'a', path: 'satisfiedWhen.combinator' },
    ],
    ['an unknown duty', [rule({ duty: "build'; --" })], { code: 'rule-bad-value', rule: 'a', path: 'duty' }],
    [
      'an unknown verdict',
      [rule({ verdictIfNot: 'fine' })],
      { code: 'rule-bad-value', rule: 'a', path: 'verdictIfNot' },
    ],
    [
      'parameters that are no object',
      [rule({ parameters: [1] })],
      { code: 'rule-malformed', rule: 'a', path: 'parameters' },
    ],
    ['a code that stands twice', [rule(), rule()], { code: 'rule-duplicate-code', rule: 'a', path: 'code' }],
    [
      'more than two hundred rules',
      Array.from({ length: 201 }, (_, index) => rule({ code: `r${index}` })),
      { code: 'rule-too-long', path: 'rules' },
    ],
  ])('refuses %s', (_name, rules, error) => {
    expect(() => compileRules(rules)).toThrow(expect.objectContaining(error));
  });

  it('binds every value and writes none into the text', () => {
    const { sql, trigger, params } = compileRules(defaults);
    expect(params).toEqual(expect.arrayContaining(['deregistered', 12, 90, 3, '44']));
    expect(`${sql.all}${sql.some}${sql.given}${trigger}`).not.toMatch(/deregistered|>= *3|\b90\b|'44'/);
  });

  it('picks rows by id in the text for some only', () => {
    const { sql } = compileRules(defaults);
    expect([sql.all.includes('$3'), sql.some.includes('any ($3::integer[])')]).toEqual([false, true]);
  });

  it('compiles no rules at all into: to be surveyed', () => {
    const { sql, trigger } = compileRules([]);
    expect(sql.given).toContain("'to-survey' as duty");
    expect(trigger).toContain('f.outcome := 0;');
  });
});

describe('the default rules', () => {
  it.each(defaults.map((one) => [one.code, one] as const))(
    '%s has a title, its basis and next steps in both languages',
    (_code, one) => {
      expect([one.title, one.legalBasis]).toEqual([
        expect.stringMatching(/\p{Script=Han}/u),
        expect.stringMatching(/\p{Script=Han}/u),
      ]);
      expect(one.nextSteps).toEqual(
        expect.arrayContaining([
          { zh: expect.stringMatching(/\p{Script=Han}/u), en: expect.stringMatching(/[a-z]/) },
        ]),
      );
    },
  );

  it('quote only articles that were seen in the document', () => {
    const articles = defaults.flatMap(({ legalBasis }) => legalBasis?.match(/《[^》]+》第[^条]+条/g) ?? []);
    expect([...new Set(articles)].sort()).toEqual(
      [
        '《中国共产党支部工作条例（试行）》第四条',
        '《中国共产党章程》第七条',
        '《中国共产党章程》第三十条',
      ].sort(),
    );
  });

  it('keep their thresholds in parameters', () => {
    expect(Object.assign({}, ...defaults.map(({ parameters }) => parameters))).toEqual({
      surveyMonths: 12,
      minMembers: 3,
      visitDays: 90,
    });
  });
});

describe('the facts', () => {
  it.each(Object.entries(FACTS))(
    '%s has words in both languages and a column of plain letters',
    (_name, { label, column }) => {
      expect([label.zh, label.en, column]).toEqual([
        expect.stringMatching(/\p{Script=Han}/u),
        expect.stringMatching(/[A-Za-z]/),
        expect.stringMatching(/^[a-z_]+$/),
      ]);
    },
  );
});
