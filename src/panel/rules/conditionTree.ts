import type { RuleFact, RuleOperator, RuleVocabulary } from '../../shared/rule-vocabulary';

/** One comparison of a rule, as the server keeps it. */
export interface Comparison {
  field: string;
  operator: string;
  value?: unknown;
}

/** Conditions of which all or any must hold. */
export interface Group {
  combinator: 'and' | 'or';
  rules: Member[];
  not?: boolean;
}

export type Member = Comparison | Group;

/** Where a member stands: the index at each level. */
export type Path = number[];

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isGroup = (member: unknown): member is Group =>
  isObject(member) &&
  (member.combinator === 'and' || member.combinator === 'or') &&
  Array.isArray(member.rules) &&
  member.rules.every((one) => isGroup(one) || isComparison(one));

const isComparison = (member: unknown): member is Comparison =>
  isObject(member) && typeof member.field === 'string' && typeof member.operator === 'string';

export const emptyGroup = (combinator: Group['combinator'] = 'and'): Group => ({ combinator, rules: [] });

/** Deepest nesting the server compiles. */
export const deepest = 6;

/** The tree with the group at `path` changed. */
export const changeGroup = (root: Group, path: Path, change: (group: Group) => Group): Group => {
  const [index, ...rest] = path;
  if (index === undefined) return change(root);
  return {
    ...root,
    rules: root.rules.map((member, at) =>
      at === index && isGroup(member) ? changeGroup(member, rest, change) : member,
    ),
  };
};

export const addMember = (root: Group, path: Path, member: Member): Group =>
  changeGroup(root, path, (group) => ({ ...group, rules: [...group.rules, member] }));

export const replaceMember = (root: Group, path: Path, member: Member | null): Group => {
  const index = path.at(-1) ?? 0;
  return changeGroup(root, path.slice(0, -1), (group) => ({
    ...group,
    rules: member
      ? group.rules.map((one, at) => (at === index ? member : one))
      : group.rules.filter((_, at) => at !== index),
  }));
};

export const factOf = (vocabulary: RuleVocabulary, name: string): RuleFact | null =>
  vocabulary.facts.find((fact) => fact.name === name) ?? null;

export const operatorsOf = (vocabulary: RuleVocabulary, fact: RuleFact | null): RuleOperator[] =>
  (fact && vocabulary.operators[fact.type]) ?? [];

export const operatorOf = (
  vocabulary: RuleVocabulary,
  { field, operator }: Comparison,
): RuleOperator | null =>
  operatorsOf(vocabulary, factOf(vocabulary, field)).find(({ name }) => name === operator) ?? null;

/** A comparison of another fact: the operator stays where that fact allows it, the value where it fits. */
export const withFact = (vocabulary: RuleVocabulary, before: Comparison, name: string): Comparison => {
  const fact = factOf(vocabulary, name);
  const allowed = operatorsOf(vocabulary, fact);
  const operator = allowed.find((one) => one.name === before.operator) ?? allowed[0];
  const sameType = factOf(vocabulary, before.field)?.type === fact?.type && fact?.type !== 'enumeration';
  const next = { field: name, operator: operator?.name ?? '' };
  return sameType && 'value' in before ? { ...next, value: before.value } : withValue(next, fact, operator);
};

/** A comparison by another operator: the value stays where the new one takes as many of the same kind. */
export const withOperator = (vocabulary: RuleVocabulary, before: Comparison, name: string): Comparison => {
  const fact = factOf(vocabulary, before.field);
  const [from, to] = [before.operator, name].map((one) =>
    operatorsOf(vocabulary, fact).find((operator) => operator.name === one),
  );
  const next = { field: before.field, operator: name };
  const stays = from && to && from.takes === to.takes && from.values === to.values && 'value' in before;
  return stays ? { ...next, value: before.value } : withValue(next, fact, to);
};

const withValue = (next: Comparison, fact: RuleFact | null, operator?: RuleOperator): Comparison => {
  if (!operator || operator.values === 0) return next;
  if (operator.values === 'list') return { ...next, value: [] };
  if (operator.values === 2) return { ...next, value: [null, null] };
  return { ...next, value: fact?.type === 'boolean' ? true : null };
};

export interface ParameterValue {
  parameter: string;
}

export const isParameter = (value: unknown): value is ParameterValue =>
  isObject(value) && typeof value.parameter === 'string';

const isFilled = (value: unknown): boolean =>
  value !== null &&
  value !== undefined &&
  value !== '' &&
  !(typeof value === 'number' && Number.isNaN(value));

/** Whether a comparison says all that its operator needs. */
export const isComplete = (vocabulary: RuleVocabulary, comparison: Comparison): boolean => {
  const operator = operatorOf(vocabulary, comparison);
  if (!operator) return false;
  if (operator.values === 0) return true;
  if (operator.values === 1) return isFilled(comparison.value);
  const all: unknown[] = Array.isArray(comparison.value) ? comparison.value : [];
  const enough = operator.values === 'list' ? all.length > 0 : all.length === operator.values;
  return enough && all.every(isFilled);
};

/** Whether every comparison is complete and no group below the first is empty. */
export const isWhole = (vocabulary: RuleVocabulary, group: Group, depth = 0): boolean =>
  (depth === 0 || group.rules.length > 0) &&
  group.rules.every((member) =>
    isGroup(member) ? isWhole(vocabulary, member, depth + 1) : isComplete(vocabulary, member),
  );
