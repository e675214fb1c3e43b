import type { RuleVocabulary } from '../../../shared/rule-vocabulary';
import { FACTS } from './facts';
import { OPERATORS } from './operators';

/** What rules may ask and how, for whoever writes them; nothing of how it is computed. */
export const VOCABULARY: RuleVocabulary = {
  facts: Object.entries(FACTS).map(([name, { type, label, unit, values }]) => ({
    name,
    type,
    label,
    unit: unit ?? null,
    values: values ? [...values] : null,
  })),
  operators: Object.fromEntries(
    Object.entries(OPERATORS).map(([type, operators]) => [
      type,
      Object.entries(operators).map(([name, { takes, values }]) => ({ name, takes, values })),
    ]),
  ),
};
