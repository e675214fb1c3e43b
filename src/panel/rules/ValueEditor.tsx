import { Box, MenuItem, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { RuleFact, RuleOperator } from '../../shared/rule-vocabulary';
import { isParameter } from './conditionTree';
import { useRuleWords } from './useRuleWords';

interface Props {
  fact: RuleFact;
  operator: RuleOperator;
  value: unknown;
  /** names of the rule's parameters */
  parameters: string[];
  isWrong: boolean;
  onChange: (value: unknown) => void;
}

/** The right side of a condition: a choice, a number, a day, some of them, or one of the rule's parameters. */
export const ValueEditor = (props: Props) => {
  const { fact, operator, value, parameters } = props;
  const isNumber = operator.takes === 'count' || fact.type === 'integer';
  if (operator.values === 2) return <Range {...props} isNumber={isNumber} />;
  if (operator.values === 'list') return <Several {...props} />;
  if (isNumber && (parameters.length > 0 || isParameter(value))) return <NumberOrParameter {...props} />;
  return <Single {...props} isNumber={isNumber} />;
};

const toNumber = (text: string): number | null => (text.trim() === '' ? null : Number(text));
const toText = (value: unknown): string =>
  typeof value === 'string' || (typeof value === 'number' && !Number.isNaN(value)) ? String(value) : '';

const Single = ({ fact, operator, value, isWrong, isNumber, onChange }: Props & { isNumber: boolean }) => {
  const translate = useTranslate();
  const words = useRuleWords({});
  const label = translate('rules.value');
  if (!isNumber && fact.type === 'boolean')
    return (
      <TextField
        select
        label={label}
        value={value === false ? 'false' : 'true'}
        onChange={({ target }) => onChange(target.value === 'true')}
        sx={{ width: 100 }}
      >
        {['true', 'false'].map((one) => (
          <MenuItem key={one} value={one}>
            {translate(`ra.boolean.${one}`)}
          </MenuItem>
        ))}
      </TextField>
    );
  if (!isNumber && fact.values)
    return (
      <TextField
        select
        label={label}
        error={isWrong}
        value={typeof value === 'string' ? value : ''}
        onChange={({ target }) => onChange(target.value)}
        sx={{ width: 240 }}
      >
        {fact.values.map((one) => (
          <MenuItem key={one} value={one}>
            {words.value(fact, one)}
          </MenuItem>
        ))}
      </TextField>
    );
  const unit = operator.takes === 'fact' ? words.unit(fact) : '';
  return (
    <TextField
      label={unit ? `${label}（${unit}）` : label}
      error={isWrong}
      type={isNumber ? 'number' : fact.type === 'date' ? 'date' : 'text'}
      value={toText(value)}
      onChange={({ target }) => onChange(isNumber ? toNumber(target.value) : target.value)}
      slotProps={{ inputLabel: fact.type === 'date' ? { shrink: true } : {} }}
      sx={{ width: isNumber ? 130 : 200 }}
    />
  );
};

const NumberOrParameter = (props: Props) => {
  const { value, parameters, onChange } = props;
  const translate = useTranslate();
  const chosen = isParameter(value) ? value.parameter : '';
  const offered = chosen === '' || parameters.includes(chosen) ? parameters : [...parameters, chosen];
  return (
    <Box sx={{ display: 'flex', gap: 2 }}>
      <TextField
        select
        label={translate('rules.source')}
        value={chosen}
        onChange={({ target }) => onChange(target.value === '' ? null : { parameter: target.value })}
        slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
        sx={{ width: 200 }}
      >
        <MenuItem value="">{translate('rules.fixed')}</MenuItem>
        {offered.map((name) => (
          <MenuItem key={name} value={name}>
            {translate('rules.parameterNamed', { name })}
          </MenuItem>
        ))}
      </TextField>
      {chosen === '' && <Single {...props} isNumber />}
    </Box>
  );
};

const Range = ({ fact, value, isWrong, isNumber, onChange }: Props & { isNumber: boolean }) => {
  const translate = useTranslate();
  const [low, high]: unknown[] = Array.isArray(value) ? value : [];
  const end = (key: 'from' | 'to', shown: unknown, change: (text: unknown) => unknown[]) => (
    <TextField
      label={translate(`rules.${key}`)}
      error={isWrong}
      type={isNumber ? 'number' : fact.type === 'date' ? 'date' : 'text'}
      value={toText(shown)}
      onChange={({ target }) => onChange(change(isNumber ? toNumber(target.value) : target.value))}
      slotProps={{ inputLabel: fact.type === 'date' ? { shrink: true } : {} }}
      sx={{ width: isNumber ? 110 : 160 }}
    />
  );
  return (
    <Box sx={{ display: 'flex', gap: 2 }}>
      {end('from', low, (text) => [text, high ?? null])}
      {end('to', high, (text) => [low ?? null, text])}
    </Box>
  );
};

const Several = ({ fact, value, isWrong, onChange }: Props) => {
  const translate = useTranslate();
  const words = useRuleWords({});
  const chosen: unknown[] = Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : [];
  if (fact.values)
    return (
      <TextField
        select
        label={translate('rules.value')}
        error={isWrong}
        value={chosen.filter((one) => typeof one === 'string')}
        onChange={({ target }) => onChange(target.value)}
        slotProps={{ select: { multiple: true } }}
        sx={{ width: 280 }}
      >
        {fact.values.map((one) => (
          <MenuItem key={one} value={one}>
            {words.value(fact, one)}
          </MenuItem>
        ))}
      </TextField>
    );
  const read = (text: string): unknown[] =>
    text
      .split(/[,，、\s]+/)
      .filter((part) => part !== '')
      .map((part) => (fact.type === 'integer' ? Number(part) : part));
  return (
    <TextField
      key={fact.name}
      label={`${translate('rules.value')}（${translate('rules.listHelp')}）`}
      error={isWrong}
      defaultValue={chosen.join('，')}
      onBlur={({ target }) => onChange(read(target.value))}
      sx={{ width: 280 }}
    />
  );
};
