import CloseIcon from '@mui/icons-material/Close';
import { Box, FormHelperText, IconButton, MenuItem, TextField } from '@mui/material';
import { useTranslate, ValidationError } from 'react-admin';
import { useLabels } from '../schema/useLabels';
import { operatorKey } from './conditionSentence';
import {
  factOf,
  isComplete,
  operatorOf,
  operatorsOf,
  replaceMember,
  withFact,
  withOperator,
  type Comparison,
  type Path,
} from './conditionTree';
import type { EditorProps } from './editorProps';
import { ValueEditor } from './ValueEditor';

/** One condition in a row: what is looked at, how, and against what. */
export const ComparisonEditor = ({
  comparison,
  path,
  root,
  vocabulary,
  parameters,
  isChecked,
  problemAt,
  onChange,
}: EditorProps & { comparison: Comparison; path: Path }) => {
  const translate = useTranslate();
  const labels = useLabels();
  const fact = factOf(vocabulary, comparison.field);
  const operator = operatorOf(vocabulary, comparison);
  const change = (next: Comparison | null) => onChange(replaceMember(root, path, next));
  const name = fact ? labels.text(fact.label) : comparison.field;
  const isMissing = isChecked && !isComplete(vocabulary, comparison);
  const problem = problemAt(path) ?? (isMissing ? 'rules.missing' : null);
  return (
    <div>
      <Box sx={rowStyles}>
        <TextField
          select
          className="fact"
          label={translate('rules.fact')}
          value={fact ? comparison.field : ''}
          onChange={({ target }) => change(withFact(vocabulary, comparison, target.value))}
        >
          {vocabulary.facts.map((one) => (
            <MenuItem key={one.name} value={one.name}>
              {labels.text(one.label)}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          select
          className="operator"
          label={translate('rules.operator')}
          value={operator ? comparison.operator : ''}
          onChange={({ target }) => change(withOperator(vocabulary, comparison, target.value))}
        >
          {operatorsOf(vocabulary, fact).map((one) => (
            <MenuItem key={one.name} value={one.name}>
              {translate(`rules.operators.${operatorKey(fact?.type ?? 'code', one.name)}`)}
            </MenuItem>
          ))}
        </TextField>
        {fact && operator && operator.values !== 0 && (
          <ValueEditor
            fact={fact}
            operator={operator}
            value={comparison.value}
            parameters={Object.keys(parameters)}
            isWrong={problem !== null}
            onChange={(value) => change({ field: comparison.field, operator: comparison.operator, value })}
          />
        )}
        <IconButton
          size="small"
          aria-label={translate('rules.removeCondition', { name })}
          onClick={() => change(null)}
        >
          <CloseIcon fontSize="small" />
        </IconButton>
      </Box>
      {problem && (
        <FormHelperText error role="alert">
          <ValidationError error={problem} />
        </FormHelperText>
      )}
    </div>
  );
};

const rowStyles = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 2,
  '& .fact': { width: { xs: '100%', sm: 250 } },
  '& .operator': { width: { xs: '100%', sm: 180 } },
};
