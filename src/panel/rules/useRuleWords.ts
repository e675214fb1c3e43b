import { useQuery } from '@tanstack/react-query';
import { useDataProvider, useTranslate } from 'react-admin';
import type { RuleFact, RuleVocabulary } from '../../shared/rule-vocabulary';
import type { PanelDataProvider } from '../providers/dataProvider';
import { useRegionName } from '../regions/useRegions';
import { findField } from '../schema/describe';
import { useLabels } from '../schema/useLabels';
import { useDescription } from '../schema/useSchema';
import type { SentenceWords } from './conditionSentence';

/** The facts and comparisons that the server compiles; null until they are known. */
export const useVocabulary = (): RuleVocabulary | null => {
  const dataProvider = useDataProvider<PanelDataProvider>();
  const { data } = useQuery({
    queryKey: ['rule-vocabulary'],
    queryFn: () => dataProvider.ruleVocabulary(),
    staleTime: Infinity,
  });
  return data ?? null;
};

/** Words for facts and their values: those of the organization's own fields. */
export const useRuleWords = (parameters: Readonly<Record<string, unknown>>): SentenceWords => {
  const translate = useTranslate();
  const labels = useLabels();
  const regionName = useRegionName();
  const organizations = useDescription('organizations');
  const value = (fact: RuleFact, code: string): string => {
    if (fact.type === 'code') return regionName(code);
    const field = organizations && findField(organizations, fact.name);
    return field ? labels.value(field, code) : code;
  };
  return {
    translate,
    fact: (fact) => labels.text(fact.label),
    unit: (fact) => labels.text(fact.unit),
    value,
    parameters,
  };
};

/** What the form holds under `parameters`, as an object. */
export const asParameters = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
