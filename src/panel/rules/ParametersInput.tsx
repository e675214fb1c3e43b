import CloseIcon from '@mui/icons-material/Close';
import { Box, Button, FormHelperText, IconButton, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useInput, useTranslate, ValidationError } from 'react-admin';
import { asParameters } from './useRuleWords';

interface Row {
  name: string;
  value: unknown;
}

const known = ['surveyMonths', 'minMembers', 'visitDays'];

const toRows = (value: unknown): Row[] =>
  Object.entries(asParameters(value)).map(([name, one]) => ({ name, value: one }));

/** The numbers of a rule that may be changed without touching its conditions. */
const ParametersInput = ({ source, label }: { source: string; label: string }) => {
  const translate = useTranslate();
  const { field, fieldState } = useInput({ source });
  // names that are being typed may be empty or double for a moment, which an object can't hold
  const [rows, setRows] = useState<Row[]>(() => toRows(field.value));
  const change = (next: Row[]) => {
    setRows(next);
    field.onChange(
      Object.fromEntries(next.filter(({ name }) => name !== '').map(({ name, value }) => [name, value])),
    );
  };
  const set = (at: number, row: Row) => change(rows.map((one, index) => (index === at ? row : one)));
  const message = fieldState.error?.message;
  return (
    <Box role="group" aria-label={label} sx={{ display: 'flex', flexDirection: 'column', gap: 3 }}>
      <Typography variant="caption" color="text.secondary">
        {label}
        {rows.length === 0 && `：${translate('rules.parameters.none')}`}
      </Typography>
      {rows.map((row, index) => (
        <Box key={index} sx={{ display: 'flex', gap: 2, alignItems: 'center' }}>
          <TextField
            label={translate('rules.parameters.name')}
            value={row.name}
            onChange={({ target }) => set(index, { ...row, name: target.value.replace(/\W/g, '') })}
            sx={{ width: 200 }}
          />
          <TextField
            label={translate('rules.parameters.value')}
            type="number"
            value={typeof row.value === 'number' || typeof row.value === 'string' ? row.value : ''}
            onChange={({ target }) =>
              set(index, { ...row, value: target.value === '' ? null : Number(target.value) })
            }
            sx={{ width: 130 }}
          />
          {known.includes(row.name) && <span>{translate(`rules.parameters.known.${row.name}`)}</span>}
          <IconButton
            size="small"
            aria-label={translate('rules.parameters.remove', { name: row.name })}
            onClick={() => change(rows.filter((_, at) => at !== index))}
          >
            <CloseIcon fontSize="small" />
          </IconButton>
        </Box>
      ))}
      <div>
        <Button onClick={() => change([...rows, { name: '', value: null }])}>
          {translate('rules.parameters.add')}
        </Button>
      </div>
      {message && (
        <FormHelperText error>
          <ValidationError error={message} />
        </FormHelperText>
      )}
    </Box>
  );
};

export default ParametersInput;
