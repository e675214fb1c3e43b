import { FormControlLabel, Radio, RadioGroup } from '@mui/material';
import { useTranslate } from 'react-admin';
import { presenceOf, type EditorProps } from './editor';

/** Whether the field must be empty, or filled in with whatever. */
export const PresenceEditor = ({ value, onChange }: EditorProps) => {
  const translate = useTranslate();
  const presence = presenceOf(value);
  return (
    <RadioGroup
      row
      aria-label={translate('lists.filters.presence')}
      value={presence ?? 'any'}
      onChange={(_event, chosen) => onChange(chosen === 'any' ? undefined : { [chosen]: true })}
      sx={{ borderTop: '1px solid var(--rule)', pt: 2 }}
    >
      <FormControlLabel value="any" control={<Radio />} label={translate('filters.any')} />
      <FormControlLabel value="empty" control={<Radio />} label={translate('filters.notFilled')} />
      <FormControlLabel value="filled" control={<Radio />} label={translate('lists.filters.filled')} />
    </RadioGroup>
  );
};
