import { DEFAULT_COVERAGE_RULES } from '../../../../database/seeds/default-coverage-rules';
import { compileRules } from '../../../../src/api/coverage/domain/compile-rules';
import { VOCABULARY } from '../../../../src/api/coverage/domain/vocabulary';
import { zhCN } from '../../../../src/panel/i18n/zh-CN';
import {
  conditionSentence,
  operatorKey,
  type SentenceWords,
} from '../../../../src/panel/rules/conditionSentence';
import {
  addMember,
  changeGroup,
  emptyGroup,
  isComplete,
  isGroup,
  isWhole,
  replaceMember,
  withFact,
  withOperator,
  type Comparison,
  type Group,
} from '../../../../src/panel/rules/conditionTree';

const translate = (key: string, values: Record<string, unknown> = {}): string => {
  const found = key
    .split('.')
    .reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], zhCN);
  if (typeof found !== 'string') throw new Error(`no message ${key}`);
  return found.replace(/%\{(\w+)\}/g, (_, name: string) => String(values[name]));
};
const labels: Record<string, string> = {
  deregistered: '已注销',
  revoked: '已撤销（吊销）',
  '4401': '广州市',
};
const wordsOf = (parameters: Record<string, unknown> = {}): SentenceWords => ({
  translate,
  fact: (fact) => fact.label.zh,
  unit: (fact) => fact.unit?.zh ?? '',
  value: (_, code) => labels[code] ?? code,
  parameters,
});
const sentence = (group: Group, parameters = {}): string =>
  conditionSentence(VOCABULARY, group, wordsOf(parameters));
const all = (...rules: Group['rules']): Group => ({ combinator: 'and', rules });
const any = (...rules: Group['rules']): Group => ({ combinator: 'or', rules });

describe('the sentence of a condition', () => {
  it.each([
    [
      any(
        { field: 'status', operator: 'in', value: ['deregistered', 'revoked'] },
        { field: 'establishedOn', operator: 'inFuture' },
      ),
      '登记状态为“已注销”或“已撤销（吊销）”，或成立登记日期在今天之后',
    ],
    [
      all(
        { field: 'fullMembers', operator: '>=', value: { parameter: 'minMembers' } },
        any(
          { field: 'zombie', operator: '=', value: false },
          { field: 'cityCode', operator: 'beginsWith', value: '4401' },
        ),
      ),
      '正式党员数（专职人员和负责人）不少于 3 人（参数 minMembers），且（僵尸型为否，或所在地市属于“广州市”）',
    ],
    [
      all({ field: 'lastVisitOn', operator: 'withinDays', value: 90 }),
      '在派指导员最近走访日期在最近 90 天内',
    ],
    [
      all({ field: 'fullTimeStaff', operator: 'between', value: [3, null] }),
      '专职工作人员数在 3 人 至 … 之间',
    ],
    [all({ ...any({ field: 'hasUnion', operator: '=', value: true }), not: true }), '不符合（已建工会为是）'],
    [all({ field: 'status', operator: 'in', value: [] }), '登记状态为…'],
    [all(), ''],
  ])('%#', (group, said) => {
    expect(sentence(group, { minMembers: 3 })).toBe(said);
  });

  it('has words for every comparison of every fact', () => {
    for (const [type, operators] of Object.entries(VOCABULARY.operators))
      for (const { name } of operators)
        for (const part of ['operators', 'sentence'])
          expect(translate(`rules.${part}.${operatorKey(type as 'integer', name)}`)).not.toBe('');
  });

  it.each(DEFAULT_COVERAGE_RULES.map((rule) => [rule.code, rule] as const))(
    'says the default rule %s without a gap',
    (_, rule) => {
      for (const tree of [rule.condition, rule.satisfiedWhen])
        if (tree) {
          expect(isGroup(tree)).toBe(true);
          expect(isWhole(VOCABULARY, tree as Group)).toBe(true);
          expect(sentence(tree as Group, rule.parameters)).not.toContain('…');
        }
    },
  );
});

describe('a condition tree', () => {
  const known: Comparison = { field: 'fullMembers', operator: '>=', value: 3 };
  const tree = all(known, any({ field: 'zombie', operator: '=', value: true }));

  it('takes, changes and gives up members at any depth, and leaves the old tree as it was', () => {
    const before = JSON.stringify(tree);
    const added = addMember(tree, [1], known);
    expect(added.rules[1]).toEqual(any({ field: 'zombie', operator: '=', value: true }, known));
    expect(replaceMember(added, [1, 0], null).rules[1]).toEqual(any(known));
    expect(replaceMember(tree, [0], emptyGroup('or')).rules[0]).toEqual(any());
    expect(replaceMember(tree, [1], null)).toEqual(all(known));
    expect(changeGroup(tree, [1], (group) => ({ ...group, combinator: 'and' })).rules[1]).toMatchObject({
      combinator: 'and',
    });
    expect(JSON.stringify(tree)).toBe(before);
  });

  it.each([
    ['a fact of the same type', 'openLinks', { field: 'openLinks', operator: '>=', value: 3 }],
    ['a fact of another type', 'zombie', { field: 'zombie', operator: '=', value: true }],
    ['an enumeration', 'status', { field: 'status', operator: '=', value: null }],
  ])('keeps what fits under %s', (_, name, expected) => {
    expect(withFact(VOCABULARY, known, name)).toEqual(expected);
  });

  it.each([
    ['=', { field: 'fullMembers', operator: '=', value: 3 }],
    ['null', { field: 'fullMembers', operator: 'null' }],
    ['between', { field: 'fullMembers', operator: 'between', value: [null, null] }],
    ['in', { field: 'fullMembers', operator: 'in', value: [] }],
  ])('keeps the value under %s where it can', (operator, expected) => {
    expect(withOperator(VOCABULARY, known, operator)).toEqual(expected);
  });

  it.each<[Comparison, boolean]>([
    [known, true],
    [{ field: 'fullMembers', operator: 'null' }, true],
    [{ field: 'fullMembers', operator: '>=', value: null }, false],
    [{ field: 'fullMembers', operator: '>=', value: { parameter: 'x' } }, true],
    [{ field: 'fullMembers', operator: 'between', value: [1] }, false],
    [{ field: 'status', operator: 'in', value: [] }, false],
    [{ field: 'moon', operator: '=', value: 1 }, false],
    [{ field: 'zombie', operator: '>=', value: true }, false],
    [{ field: 'zombie', operator: '=', value: false }, true],
  ])('knows what is complete: %j', (comparison, expected) => {
    expect(isComplete(VOCABULARY, comparison)).toBe(expected);
  });

  it('is not whole with an empty group inside, whole when empty itself', () => {
    expect(isWhole(VOCABULARY, all(any()))).toBe(false);
    expect(isWhole(VOCABULARY, all())).toBe(true);
  });

  it.each([
    [{ combinator: 'xor', rules: [] }],
    [{ rules: [] }],
    [[]],
    ['x'],
    [null],
    [{ combinator: 'and', rules: [{ field: 1 }] }],
  ])('is not %j', (value) => {
    expect(isGroup(value)).toBe(false);
  });

  it('that is whole is one that the server compiles', () => {
    const rule = {
      code: 'x',
      title: 'x',
      order: 1,
      duty: 'build',
      satisfiedWhen: null,
      verdictIfSatisfied: null,
      verdictIfNot: 'covered',
      legalBasis: null,
      nextSteps: null,
      parameters: {},
      jurisdictionCode: null,
    };
    expect(() => compileRules([{ ...rule, condition: tree }])).not.toThrow();
  });
});
