import { useTranslate } from 'react-admin';
import { conditionSentence } from './conditionSentence';
import { isGroup } from './conditionTree';
import { asParameters, useRuleWords, useVocabulary } from './useRuleWords';

interface Props {
  /** `condition` says whom a rule is for, `satisfiedWhen` when its duty is fulfilled */
  source: string;
  value: unknown;
  parameters: unknown;
}

/** A condition as a sentence of the office. */
export const ConditionText = ({ source, value, parameters }: Props) => {
  const translate = useTranslate();
  const vocabulary = useVocabulary();
  const words = useRuleWords(asParameters(parameters));
  if (!vocabulary) return null;
  const isCondition = source === 'condition';
  const text = isGroup(value) ? conditionSentence(vocabulary, value, words) : '';
  if (text === '') return <>{translate(isCondition ? 'rules.appliesToAll' : 'rules.neverFulfilled')}</>;
  return <>{translate(isCondition ? 'rules.applies' : 'rules.fulfilled', { text })}</>;
};

export default ConditionText;
