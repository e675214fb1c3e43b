import { Bindings } from '../../../../src/api/coverage/domain/bindings';
import { compileCondition, isBlank } from '../../../../src/api/coverage/domain/compile-condition';
import { RuleError } from '../../../../src/api/coverage/domain/rule-error';

const compile = (tree: unknown, parameters: Record<string, unknown> = {}) => {
  const bindings = new Bindings();
  const { sql, facts } = compileCondition(tree, 'condition', parameters, bindings);
  return { sql, facts: [...facts], values: bindings.values };
};
const one = (field: unknown, operator: unknown, value?: unknown): unknown => ({
  combinator: 'and',
  rules: [{ field, operator, value }],
});
const nested = (depth: number): unknown =>
  depth === 1 ? one('zombie', '=', true) : { combinator: 'or', rules: [nested(depth - 1)] };

describe('compileCondition', () => {
  it.each([
    ['a number', one('fullMembers', '>=', 3), '((f.full_members >= ($1::jsonb->>0)::integer) is true)', [3]],
    [
      'digits as text',
      one('fullMembers', '=', '3'),
      '((f.full_members = ($1::jsonb->>0)::integer) is true)',
      [3],
    ],
    ['a code', one('status', '=', 'normal'), '((f.status = ($1::jsonb->>0)) is true)', ['normal']],
    [
      'a list',
      one('status', 'in', ['normal', 'revoked']),
      '((f.status in (($1::jsonb->>0), ($1::jsonb->>1))) is true)',
      ['normal', 'revoked'],
    ],
    [
      'a list as text',
      one('fullMembers', 'in', '1, 2'),
      '((f.full_members in (($1::jsonb->>0)::integer, ($1::jsonb->>1)::integer)) is true)',
      [1, 2],
    ],
    [
      'a range',
      one('fullMembers', 'between', [1, 2]),
      '((f.full_members between ($1::jsonb->>0)::integer and ($1::jsonb->>1)::integer) is true)',
      [1, 2],
    ],
    ['a boolean', one('zombie', '!=', true), '((f.zombie <> true) is true)', []],
    [
      'a day',
      one('establishedOn', '<', '1970-01-11'),
      "((f.established_on < ('1970-01-01'::date + ($1::jsonb->>0)::integer)) is true)",
      [10],
    ],
    [
      'an age in days',
      one('lastVisitOn', 'withinDays', 90),
      '((f.last_visit_on between $2::date - ($1::jsonb->>0)::integer and $2::date) is true)',
      [90],
    ],
    ['presence', one('membersCountedOn', 'null'), '((f.members_counted_on is null) is true)', []],
    [
      'a prefix',
      one('jurisdictionCode', 'beginsWith', '4401'),
      '((starts_with(f.jurisdiction_code, ($1::jsonb->>0))) is true)',
      ['4401'],
    ],
  ])('compiles %s', (_name, tree, sql, values) => {
    expect(compile(tree)).toMatchObject({ sql: `(${sql})`, values });
  });

  it('compiles an age in months from the day of the run', () => {
    const { sql, values } = compile(one('membersCountedOn', 'olderThanMonths', 12));
    expect([sql, values]).toEqual([
      '(((f.members_counted_on < ($2::date - make_interval(months => ($1::jsonb->>0)::integer))::date) is true))',
      [12],
    ]);
  });

  it('joins groups, negates them and says which facts it looks at', () => {
    const tree = {
      combinator: 'or',
      not: true,
      rules: [
        { field: 'zombie', operator: '=', value: true },
        { combinator: 'and', rules: [{ field: 'ownLinks', operator: '>', value: 0 }] },
      ],
    };
    expect(compile(tree)).toEqual({
      sql: '(not (((f.zombie = true) is true) or (((f.own_links > ($1::jsonb->>0)::integer) is true))))',
      facts: ['zombie', 'ownLinks'],
      values: [0],
    });
  });

  it('puts the value of a parameter where a tree names it', () => {
    expect(compile(one('fullMembers', '>=', { parameter: 'minMembers' }), { minMembers: 4 }).values).toEqual([
      4,
    ]);
  });

  it('holds for everything when a group is empty', () => {
    expect(compile({ combinator: 'and', rules: [] }).sql).toBe('true');
  });

  it.each([
    ['rule-unknown-fact', 'condition.rules[0].field', one('__proto__', '=', 1)],
    ['rule-unknown-fact', 'condition.rules[0].field', one('constructor', '=', 1)],
    ['rule-unknown-fact', 'condition.rules[0].field', one('toString', '=', 1)],
    ['rule-unknown-fact', 'condition.rules[0].field', one('full_members', '=', 1)],
    [
      'rule-unknown-fact',
      'condition.rules[0].field',
      one('fullMembers" = 1); drop table organizations; --', '=', 1),
    ],
    ['rule-unknown-fact', 'condition.rules[0].field', one(['fullMembers'], '=', 1)],
    ['rule-unknown-operator', 'condition.rules[0].operator', one('fullMembers', '= 1 or 1=1 --', 1)],
    ['rule-unknown-operator', 'condition.rules[0].operator', one('fullMembers', 'constructor', 1)],
    ['rule-unknown-operator', 'condition.rules[0].operator', one('zombie', '>', true)],
    ['rule-unknown-operator', 'condition.rules[0].operator', one('status', 'beginsWith', 'n')],
    ['rule-unknown-operator', 'condition.rules[0].operator', one('fullMembers', undefined, 1)],
    ['rule-bad-value', 'condition.rules[0].value', one('fullMembers', '=', '3; drop table organizations')],
    ['rule-bad-value', 'condition.rules[0].value', one('fullMembers', '=', 2.5)],
    ['rule-bad-value', 'condition.rules[0].value', one('fullMembers', '=', 1e12)],
    ['rule-bad-value', 'condition.rules[0].value', one('fullMembers', '=', null)],
    ['rule-bad-value', 'condition.rules[0].value', one('fullMembers', 'in', [])],
    ['rule-bad-value', 'condition.rules[0].value', one('fullMembers', 'between', [1])],
    ['rule-bad-value', 'condition.rules[0].value', one('zombie', '=', 'true')],
    ['rule-bad-value', 'condition.rules[0].value', one('status', '=', "normal' or 'x'='x")],
    ['rule-bad-value', 'condition.rules[0].value', one('jurisdictionCode', '=', "44' --")],
    ['rule-bad-value', 'condition.rules[0].value', one('establishedOn', '=', '2026-02-30')],
    ['rule-bad-value', 'condition.rules[0].value', one('establishedOn', '=', 'now()')],
    ['rule-bad-value', 'condition.rules[0].value', one('lastVisitOn', 'withinDays', -1)],
    ['rule-bad-value', 'condition.rules[0].value', one('fullMembers', '=', { sql: '1' })],
    [
      'rule-unknown-parameter',
      'condition.rules[0].value',
      one('fullMembers', '=', { parameter: '__proto__' }),
    ],
    ['rule-unknown-parameter', 'condition.rules[0].value', one('fullMembers', '=', { parameter: 'missing' })],
    ['rule-malformed', 'condition.combinator', { combinator: 'or 1=1) --', rules: [] }],
    ['rule-malformed', 'condition', [one('zombie', '=', true)]],
    ['rule-malformed', 'condition', null],
    ['rule-malformed', 'condition.rules', { combinator: 'and', rules: {} }],
    ['rule-malformed', 'condition.not', { combinator: 'and', rules: [], not: 'yes' }],
    ['rule-malformed', 'condition.rules[0]', { combinator: 'and', rules: ['true'] }],
    [
      'rule-malformed',
      'condition.rules[0]',
      { combinator: 'and', rules: [{ field: 'zombie', operator: '=', value: true, sql: '1=1' }] },
    ],
    [
      'rule-malformed',
      'condition.rules[0].valueSource',
      {
        combinator: 'and',
        rules: [{ field: 'ownLinks', operator: '=', value: 'openLinks', valueSource: 'field' }],
      },
    ],
    ['rule-too-deep', 'condition.rules[0].rules[0].rules[0].rules[0].rules[0].rules[0]', nested(7)],
    [
      'rule-too-long',
      'condition.rules[200]',
      { combinator: 'and', rules: Array(201).fill({ field: 'zombie', operator: '=', value: true }) },
    ],
  ])('refuses with %s at %s', (code, path, tree) => {
    expect(() => compile(tree)).toThrow(RuleError);
    expect(() => compile(tree)).toThrow(expect.objectContaining({ code, path }));
  });

  it('takes six levels and two hundred conditions', () => {
    expect(() => compile(nested(6))).not.toThrow();
    expect(() =>
      compile({ combinator: 'and', rules: Array(200).fill({ field: 'zombie', operator: '=', value: true }) }),
    ).not.toThrow();
  });
});

describe('isBlank', () => {
  it.each([
    [null, true],
    [undefined, true],
    [{}, true],
    [{ combinator: 'and', rules: [] }, true],
    [{ combinator: 'and', rules: [{}] }, false],
  ])('says of %j: %s', (tree, expected) => {
    expect(isBlank(tree)).toBe(expected);
  });
});
