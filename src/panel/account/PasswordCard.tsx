import { Box, Button, TextField, Typography } from '@mui/material';
import { useState, type FormEvent } from 'react';
import { useDataProvider, useNotify, useTranslate } from 'react-admin';
import type { AccountAnswer } from '../../shared/account-answers';
import { toInstant } from '../fields/instant';
import type { PanelDataProvider } from '../providers/dataProvider';
import { cardStyles } from '../register/RecordSections';
import { isComplete, NewPasswordFields } from '../session/NewPasswordFields';
import { Refused } from './Refused';
import { useAttempt } from './useAttempt';

/** When the password was changed, and the way to change it. */
export const PasswordCard = ({ account }: { account: AccountAnswer }) => {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const { passwordChangedAt } = account;
  return (
    <Box component="section" sx={cardStyles}>
      <Typography variant="h2">{translate('account.password')}</Typography>
      {isOpen ? (
        <PasswordForm account={account} onClose={() => setOpen(false)} />
      ) : (
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 3 }}>
          <Typography color="text.secondary" sx={{ flex: 1 }}>
            {passwordChangedAt
              ? translate('account.passwordChangedAt', { at: toInstant(passwordChangedAt) })
              : translate('account.passwordNever')}
          </Typography>
          <Button onClick={() => setOpen(true)}>{translate('account.change')}</Button>
        </Box>
      )}
    </Box>
  );
};

const PasswordForm = ({ account, onClose }: { account: AccountAnswer; onClose: () => void }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const dataProvider = useDataProvider<PanelDataProvider>();
  const { isBusy, refused, attempt } = useAttempt();
  const [current, setCurrent] = useState('');
  const [chosen, setChosen] = useState({ password: '', repeated: '' });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await attempt(() => dataProvider.changePassword(current, chosen.password)))) return;
    notify('account.changed', { type: 'info' });
    onClose();
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
      <NewPasswordFields value={chosen} onChange={setChosen} owner={account} />
      <Refused message={refused} />
      <Box sx={{ display: 'flex', gap: 2 }}>
        <Button
          type="submit"
          variant="contained"
          color="primary"
          disabled={isBusy || current === '' || !isComplete(chosen, account)}
        >
          {translate('account.change')}
        </Button>
        <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
      </Box>
    </Box>
  );
};

export const formStyles = { display: 'flex', flexDirection: 'column', gap: 3, maxWidth: 440, pt: 1 };
