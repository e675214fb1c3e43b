import CloseIcon from '@mui/icons-material/Close';
import { Box, Button, IconButton, TextField, Typography } from '@mui/material';
import { useInput, useTranslate } from 'react-admin';
import type { Words } from '../../shared/register-description';

const toSteps = (value: unknown): Words[] =>
  Array.isArray(value)
    ? value.map((one: Partial<Words> | null) => ({ zh: String(one?.zh ?? ''), en: String(one?.en ?? '') }))
    : [];

/** What a clerk is advised to do next, in both languages of the office. */
const StepsInput = ({ source, label }: { source: string; label: string }) => {
  const translate = useTranslate();
  const { field } = useInput({ source });
  const steps = toSteps(field.value);
  const set = (at: number, step: Words) =>
    field.onChange(steps.map((one, index) => (index === at ? step : one)));
  return (
    <Box role="group" aria-label={label} sx={{ display: 'flex', flexDirection: 'column', gap: 3 }}>
      <Typography variant="caption" color="text.secondary">
        {label}
        {steps.length === 0 && `：${translate('rules.steps.none')}`}
      </Typography>
      {steps.map((step, index) => (
        <Box key={index} sx={{ display: 'flex', gap: 2, alignItems: 'flex-start' }}>
          {(['zh', 'en'] as const).map((language) => (
            <TextField
              key={language}
              multiline
              label={translate(`rules.steps.${language}`)}
              value={step[language]}
              onChange={({ target }) => set(index, { ...step, [language]: target.value })}
            />
          ))}
          <IconButton
            size="small"
            aria-label={translate('rules.steps.remove', { number: index + 1 })}
            onClick={() => field.onChange(steps.filter((_, at) => at !== index))}
          >
            <CloseIcon fontSize="small" />
          </IconButton>
        </Box>
      ))}
      <div>
        <Button onClick={() => field.onChange([...steps, { zh: '', en: '' }])}>
          {translate('rules.steps.add')}
        </Button>
      </div>
    </Box>
  );
};

export default StepsInput;
