import { Box, Button, TextField } from '@mui/material';
import { useState, type FormEvent } from 'react';
import { useTranslate } from 'react-admin';
import { formStyles } from './PasswordCard';
import { Refused } from './Refused';
import { useAttempt } from './useAttempt';

interface Props {
  /** key of what the button says */
  label: string;
  onProof: (current: string) => Promise<unknown>;
  onCancel?: () => void;
}

/** Asks for the current password before something that a desk left open must not be enough for. */
export const PasswordProof = ({ label, onProof, onCancel }: Props) => {
  const translate = useTranslate();
  const { isBusy, refused, attempt } = useAttempt();
  const [current, setCurrent] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void attempt(() => onProof(current));
  };
  return (
    <Box component="form" onSubmit={submit} sx={formStyles}>
      <TextField
        type="password"
        name="current-password"
        autoComplete="current-password"
        required
        autoFocus
        label={translate('account.current')}
        value={current}
        onChange={(event) => setCurrent(event.target.value)}
      />
      <Refused message={refused} />
      <Box sx={{ display: 'flex', gap: 2 }}>
        <Button type="submit" variant="contained" color="primary" disabled={isBusy || current === ''}>
          {translate(label)}
        </Button>
        {onCancel && <Button onClick={onCancel}>{translate('ra.action.cancel')}</Button>}
      </Box>
    </Box>
  );
};
