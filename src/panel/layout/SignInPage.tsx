import { Alert, Box, Button, TextField, Typography } from '@mui/material';
import { useState, type FormEvent } from 'react';
import { useLocale, useLogin, useTranslate } from 'react-admin';
import { LanguageButton } from './LanguageButton';
import { useDocumentLanguage } from './useDocumentLanguage';

/** Sign-in; a refusal says which of the two went wrong, the password or the connection. */
export const SignInPage = () => {
  const translate = useTranslate();
  const login = useLogin();
  const [refused, setRefused] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  useDocumentLanguage(useLocale());

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setRefused(null);
    try {
      await login({ username: String(form.get('username')), password: String(form.get('password')) });
    } catch (error) {
      setRefused(error instanceof Error ? error.message : 'errors.server');
      setBusy(false);
    }
  };

  return (
    <Box component="main" sx={{ minHeight: '100vh', display: 'grid', placeItems: 'center', p: 4 }}>
      <Box component="form" onSubmit={submit} sx={styles}>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 3 }}>
          <Box aria-hidden sx={{ width: 20, height: 20, borderRadius: '2px', bgcolor: 'var(--red)' }} />
          <Typography variant="h1" sx={{ flex: 1 }}>
            {translate('app.name')}
          </Typography>
          <LanguageButton />
        </Box>
        {refused && <Alert severity="error">{translate(refused, { _: refused })}</Alert>}
        <TextField
          name="username"
          type="email"
          autoComplete="username"
          required
          autoFocus
          label={translate('signIn.email')}
        />
        <TextField
          name="password"
          type="password"
          autoComplete="current-password"
          required
          label={translate('ra.auth.password')}
        />
        <Button type="submit" variant="contained" color="primary" disabled={busy}>
          {translate('ra.auth.sign_in')}
        </Button>
        <Typography variant="caption" color="text.secondary">
          {translate('signIn.help')}
        </Typography>
      </Box>
    </Box>
  );
};

const styles = {
  width: 360,
  maxWidth: '100%',
  display: 'flex',
  flexDirection: 'column',
  gap: 4,
  p: 6,
  backgroundColor: 'var(--paper)',
  border: '1px solid var(--line)',
  borderRadius: '4px',
};
