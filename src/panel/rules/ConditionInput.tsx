import { Box, FormHelperText, Typography } from '@mui/material';
import { useId } from 'react';
import { useInput, useTranslate, ValidationError, type Validator } from 'react-admin';
import { get, useFormState, useWatch } from 'react-hook-form';
import { JsonInput } from '../inputs/JsonInput';
import { ConditionText } from './ConditionText';
import { emptyGroup, isGroup, isWhole, type Group } from './conditionTree';
import { GroupEditor } from './GroupEditor';
import { asParameters, useVocabulary } from './useRuleWords';

interface Props {
  source: string;
  label: string;
  helperText?: string;
  validate?: Validator | Validator[];
}

/** Conditions of a rule, put together from facts, comparisons and values, with the sentence that they make. */
const ConditionInput = (props: Props) => {
  const translate = useTranslate();
  const value: unknown = useWatch({ name: props.source });
  const isShowable =
    value === null || value === undefined || value === '' || isGroup(value) || isBlank(value);
  if (!isShowable) return <JsonInput {...props} helperText={translate('rules.unreadable')} />;
  return <ConditionFieldset {...props} />;
};

/** `{}`, which the server takes for no condition. */
const isBlank = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;

const ConditionFieldset = ({ source, label, helperText, validate = [] }: Props) => {
  const id = useId();
  const vocabulary = useVocabulary();
  const isWholeTree: Validator = (value: unknown) =>
    vocabulary && isGroup(value) && !isWhole(vocabulary, value) ? 'rules.incomplete' : undefined;
  const { field, fieldState, isRequired } = useInput({
    source,
    validate: [...[validate].flat(), isWholeTree],
  });
  const { errors, isSubmitted } = useFormState({ name: source });
  const parameters = asParameters(useWatch({ name: 'parameters' }));
  const tree: Group = isGroup(field.value) ? field.value : emptyGroup();
  const change = (next: Group) => field.onChange(next.rules.length === 0 && !isRequired ? null : next);
  const message = fieldState.error?.message;
  /** What the server or the form says about the condition at this place. */
  const problemAt = (path: number[]): string | null => {
    const nested: unknown = get(errors, [source, ...path.flatMap((index) => ['rules', index])].join('.'));
    return messageIn(nested);
  };
  return (
    <Box component="fieldset" aria-describedby={`${id}-said`} sx={styles}>
      <legend>
        {label}
        {isRequired && ' *'}
      </legend>
      {helperText && (
        <Typography variant="caption" color="text.secondary" component="p">
          {helperText}
        </Typography>
      )}
      {vocabulary && (
        <GroupEditor
          root={tree}
          group={tree}
          path={[]}
          vocabulary={vocabulary}
          parameters={parameters}
          isChecked={isSubmitted}
          problemAt={problemAt}
          onChange={change}
        />
      )}
      <p className="said" id={`${id}-said`} aria-live="polite">
        <ConditionText source={source} value={field.value} parameters={parameters} />
      </p>
      {message && (
        <FormHelperText error>
          <ValidationError error={message} />
        </FormHelperText>
      )}
    </Box>
  );
};

/** The first message below an error of the form: at the condition itself, or at its field, operator or value. */
const messageIn = (error: unknown): string | null => {
  if (typeof error !== 'object' || error === null) return null;
  if ('message' in error && typeof error.message === 'string') return error.message;
  for (const part of ['field', 'operator', 'value', 'combinator']) {
    const inner: unknown = get(error, part);
    const found = part in error ? messageIn(inner) : null;
    if (found) return found;
  }
  return null;
};

const styles = {
  m: 0,
  p: 3,
  border: '1px solid var(--line)',
  borderRadius: '4px',
  minWidth: 0,
  '& legend': { px: 1, fontSize: 12, lineHeight: '18px', color: 'var(--ink2)' },
  '& .said': {
    m: 0,
    mt: 3,
    p: '8px 12px',
    backgroundColor: 'var(--head)',
    borderLeft: '3px solid var(--blue)',
  },
};

export default ConditionInput;
