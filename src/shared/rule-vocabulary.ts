import type { Words } from './register-description';

/** Something that a rule may look at. */
export interface RuleFact {
  name: string;
  type: 'integer' | 'boolean' | 'date' | 'enumeration' | 'code';
  label: Words;
  unit: Words | null;
  /** Codes of an enumeration: those of the organization's field of the same name. */
  values: string[] | null;
}

/** A comparison that facts of a type allow: what stands on its right side, and how many of it. */
export interface RuleOperator {
  name: string;
  /** `fact`: a value of the fact's own type; `count`: a whole number of days or months */
  takes: 'fact' | 'count';
  values: 0 | 1 | 2 | 'list';
}

/** `GET /api/coverage/vocabulary` */
export interface RuleVocabulary {
  facts: RuleFact[];
  /** by type of fact */
  operators: Record<string, RuleOperator[]>;
}
