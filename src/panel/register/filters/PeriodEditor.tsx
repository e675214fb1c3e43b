import { Box, Button, Stack } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { DayText } from '../../inputs/ClerkDateInput';
import { parseClerkDate } from '../../inputs/parseClerkDate';
import { relativePeriods } from '../../providers/relativeDays';
import { rangeOf, type EditorProps } from './editor';

/** From one day to another, typed as clerks type days; or a period that moves with the calendar. */
export const PeriodEditor = ({ value, onChange }: EditorProps) => {
  const translate = useTranslate();
  const { from, to, relative } = rangeOf(value);
  const [faulty, setFaulty] = useState<'from' | 'to' | null>(null);
  const change = (part: 'from' | 'to', typed: string) => {
    // half a date is no condition: the server would refuse the whole list for it
    const day = parseClerkDate(typed);
    setFaulty(typed.trim() !== '' && day === null ? part : null);
    const next = { from, to, [part]: day ?? undefined };
    onChange(next.from || next.to ? next : undefined);
  };
  const fault = (part: 'from' | 'to') => ({
    error: faulty === part,
    helperText: faulty === part ? translate('inputs.notADay') : undefined,
  });
  return (
    <Stack gap={3}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {relativePeriods.map((period) => (
          <Button
            key={period}
            aria-pressed={relative === period}
            onClick={() => onChange(relative === period ? undefined : { relative: period })}
            sx={{ height: 28, '&[aria-pressed=true]': { borderColor: 'var(--blue)', color: 'var(--blue)' } }}
          >
            {translate(`lists.filters.periods.${period}`)}
          </Button>
        ))}
      </Box>
      <DayText
        autoFocus
        label={translate('filters.from')}
        value={from ?? ''}
        onDay={(day) => change('from', day)}
        {...fault('from')}
      />
      <DayText
        label={translate('filters.to')}
        value={to ?? ''}
        onDay={(day) => change('to', day)}
        {...fault('to')}
      />
    </Stack>
  );
};
