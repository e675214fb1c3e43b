import { lazy, type ComponentType } from 'react';
import type { Validator } from 'react-admin';

interface OwnInputProps {
  source: string;
  label: string;
  helperText?: string;
  validate?: Validator | Validator[];
}

const ConditionInput = lazy(() => import('../rules/ConditionInput'));

/** Inputs made for one field of one register, where its type alone says too little. */
export const ownInputs: Record<string, Record<string, ComponentType<OwnInputProps>>> = {
  'coverage-rules': {
    condition: ConditionInput,
    satisfiedWhen: ConditionInput,
    parameters: lazy(() => import('../rules/ParametersInput')),
    nextSteps: lazy(() => import('../rules/StepsInput')),
  },
};

/** Fields whose inputs show a fault at the part that has it. */
export const partedFields: Record<string, readonly string[]> = {
  'coverage-rules': ['condition', 'satisfiedWhen'],
};

/** What a register's form shows below its sections. */
export const formExtras: Record<string, ComponentType> = {
  'coverage-rules': lazy(() => import('../rules/RulePreview')),
};
