import { MenuItem, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { quarterEndsBefore } from '../../shared/calendar-days';

interface Props {
  /** `YYYY-MM-DD`; empty for today */
  day: string;
  /** today as the server counts it; empty until known */
  today: string;
  onChange: (day: string) => void;
}

const quarters = 8;

/** As of which day: today, or the end of a quarter, as offices report. */
export const AsOfDay = ({ day, today, onChange }: Props) => {
  const translate = useTranslate();
  const days = today ? quarterEndsBefore(today, quarters) : [];
  const offered = day && !days.includes(day) ? [day, ...days] : days;
  return (
    <TextField
      select
      label={translate('reports.asOf')}
      value={day}
      onChange={({ target }) => onChange(target.value)}
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
      sx={{ maxWidth: 200 }}
    >
      <MenuItem value="">{translate('reports.today')}</MenuItem>
      {offered.map((one) => (
        <MenuItem key={one} value={one}>
          {translate('reports.quarterEnd', { day: one })}
        </MenuItem>
      ))}
    </TextField>
  );
};
