import { Box, Button, TextField, Typography } from '@mui/material';
import { useState, type FormEvent } from 'react';
import { useDataProvider, useTranslate } from 'react-admin';
import type { EnrolmentAnswer } from '../../shared/account-answers';
import type { PanelDataProvider } from '../providers/dataProvider';
import { formStyles } from './PasswordCard';
import { Refused } from './Refused';
import { useAttempt } from './useAttempt';

interface Props {
  enrolment: EnrolmentAnswer;
  onDone: (recoveryCodes: string[]) => void;
  onCancel?: () => void;
}

/** The picture for the authenticator, the key for those who can't scan it, and the first code. */
export const Enrolment = ({ enrolment, onDone, onCancel }: Props) => {
  const translate = useTranslate();
  const dataProvider = useDataProvider<PanelDataProvider>();
  const { isBusy, refused, attempt } = useAttempt();
  const [code, setCode] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void attempt(async () => onDone((await dataProvider.confirmSecondFactor(code)).recoveryCodes));
  };
  return (
    <Box component="form" onSubmit={submit} sx={formStyles}>
      <Typography>{translate('account.scan')}</Typography>
      <Box
        component="img"
        alt={translate('account.picture')}
        src={`data:image/svg+xml;utf8,${encodeURIComponent(enrolment.picture)}`}
        sx={{ width: 180, height: 180, border: '1px solid var(--line)' }}
      />
      <Typography variant="caption" color="text.secondary">
        {translate('account.byHand')}{' '}
        <Box component="code" sx={{ overflowWrap: 'anywhere', color: 'var(--ink)' }}>
          {enrolment.secret}
        </Box>
      </Typography>
      <TextField
        name="code"
        autoComplete="one-time-code"
        required
        autoFocus
        label={translate('account.code')}
        slotProps={{ htmlInput: { inputMode: 'numeric', maxLength: 7 } }}
        value={code}
        onChange={(event) => setCode(event.target.value)}
      />
      <Refused message={refused} />
      <Box sx={{ display: 'flex', gap: 2 }}>
        <Button type="submit" variant="contained" color="primary" disabled={isBusy || code === ''}>
          {translate('account.confirm')}
        </Button>
        {onCancel && <Button onClick={onCancel}>{translate('ra.action.cancel')}</Button>}
      </Box>
    </Box>
  );
};
