import type { RuleFact, RuleVocabulary } from '../../shared/rule-vocabulary';
import { factOf, isGroup, isParameter, operatorOf, type Comparison, type Group } from './conditionTree';

/** Words for the parts of a sentence; all in the panel's language. */
export interface SentenceWords {
  translate: (key: string, values?: Record<string, unknown>) => string;
  fact: (fact: RuleFact) => string;
  unit: (fact: RuleFact) => string;
  value: (fact: RuleFact, code: string) => string;
  parameters: Readonly<Record<string, unknown>>;
}

const gap = '…';

const valueText = (fact: RuleFact, value: unknown, counts: boolean, words: SentenceWords): string => {
  if (isParameter(value)) {
    const known = words.parameters[value.parameter];
    const figure = typeof known === 'number' || typeof known === 'string' ? String(known) : gap;
    return words.translate('rules.sentence.parameter', {
      name: value.parameter,
      value: [figure, counts ? '' : words.unit(fact)].filter((part) => part !== '').join(' '),
    });
  }
  if (value === null || value === undefined || value === '') return gap;
  if (typeof value === 'boolean') return words.translate(value ? 'ra.boolean.true' : 'ra.boolean.false');
  if (typeof value !== 'string' && typeof value !== 'number') return gap;
  if (counts) return String(value);
  if (fact.type === 'integer') return [value, words.unit(fact)].filter((part) => part !== '').join(' ');
  return words.translate('rules.sentence.quoted', { text: words.value(fact, String(value)) });
};

const comparisonText = (vocabulary: RuleVocabulary, comparison: Comparison, words: SentenceWords): string => {
  const fact = factOf(vocabulary, comparison.field);
  const operator = operatorOf(vocabulary, comparison);
  if (!fact || !operator) return gap;
  const values = operator.values === 0 ? [] : [comparison.value].flat();
  const said = values.map((value) => valueText(fact, value, operator.takes === 'count', words));
  const key = operatorKey(fact.type, comparison.operator);
  return words.translate(`rules.sentence.${key}`, {
    fact: words.fact(fact),
    value: said.length > 0 ? said.join(words.translate('rules.sentence.orValue')) : gap,
    low: said[0] ?? gap,
    high: said[1] ?? gap,
  });
};

/** Key of an operator's words: signs read otherwise of numbers than of days. */
export const operatorKey = (type: RuleFact['type'], operator: string): string => {
  const names: Record<string, string> = {
    '=': 'equal',
    '!=': 'notEqual',
    '<': 'less',
    '<=': 'atMost',
    '>': 'more',
    '>=': 'atLeast',
  };
  const name = names[operator] ?? operator;
  return name !== operator && (type === 'integer' || type === 'date') ? `${type}.${name}` : name;
};

const groupText = (
  vocabulary: RuleVocabulary,
  group: Group,
  words: SentenceWords,
  isInner: boolean,
): string => {
  const parts = group.rules.map((member) =>
    isGroup(member) ? groupText(vocabulary, member, words, true) : comparisonText(vocabulary, member, words),
  );
  const joined = parts.join(words.translate(`rules.sentence.${group.combinator}`));
  if (group.not) return words.translate('rules.sentence.not', { text: joined });
  return isInner && parts.length > 1 ? words.translate('rules.sentence.group', { text: joined }) : joined;
};

/** What a condition says, without its frame: 登记状态为“已注销”，或成立登记日期在今天之后. Empty for no condition. */
export const conditionSentence = (vocabulary: RuleVocabulary, group: Group, words: SentenceWords): string =>
  groupText(vocabulary, group, words, false);
