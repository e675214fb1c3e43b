import { Alert, Box, Button, TextField, Typography } from '@mui/material';
import { useState, type FormEvent } from 'react';
import { useTranslate } from 'react-admin';
import { SecondStepNeeded, SignInRefused, type Credentials } from '../providers/authProvider';

interface Props {
  /** throws SignInRefused, or SecondStepNeeded where a code is asked for too */
  onSignIn: (credentials: Credentials) => Promise<unknown>;
  /** whose sign-in this is, where it may be nobody else's */
  username?: string;
}

/** E-mail and password, then a code where the account asks for one; one sentence for whatever is wrong. */
export const SignInForm = ({ onSignIn, username }: Props) => {
  const translate = useTranslate();
  const [refused, setRefused] = useState<SignInRefused | null>(null);
  const [challenge, setChallenge] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? '');
    setBusy(true);
    setRefused(null);
    try {
      await onSignIn(
        challenge === null
          ? { username: username ?? text('username'), password: text('password') }
          : { challenge, code: text('code') },
      );
    } catch (error) {
      if (error instanceof SecondStepNeeded) setChallenge(error.challenge);
      else setRefused(error instanceof SignInRefused ? error : new SignInRefused('errors.server'));
      setBusy(false);
    }
  };

  return (
    <Box component="form" onSubmit={submit} sx={{ display: 'flex', flexDirection: 'column', gap: 4 }}>
      {refused && (
        <Alert severity="error">
          {translate(refused.message, { _: refused.message, minutes: refused.minutes })}
        </Alert>
      )}
      {challenge === null ? (
        <PasswordStep username={username} />
      ) : (
        <CodeStep onBack={() => setChallenge(null)} />
      )}
      <Button type="submit" variant="contained" color="primary" disabled={busy}>
        {translate(challenge === null ? 'ra.auth.sign_in' : 'signIn.verify')}
      </Button>
    </Box>
  );
};

const PasswordStep = ({ username }: { username: string | undefined }) => {
  const translate = useTranslate();
  return (
    <>
      <TextField
        key="username"
        name="username"
        type="email"
        autoComplete="username"
        required
        autoFocus={username === undefined}
        defaultValue={username}
        label={translate('signIn.email')}
        slotProps={{ input: { readOnly: username !== undefined } }}
      />
      <TextField
        key="password"
        name="password"
        type="password"
        autoComplete="current-password"
        required
        autoFocus={username !== undefined}
        label={translate('ra.auth.password')}
      />
    </>
  );
};

const CodeStep = ({ onBack }: { onBack: () => void }) => {
  const translate = useTranslate();
  return (
    <>
      <Box>
        <Typography variant="h2">{translate('signIn.secondStep')}</Typography>
        <Typography color="text.secondary">{translate('signIn.secondStepHelp')}</Typography>
      </Box>
      <TextField
        key="code"
        name="code"
        autoComplete="one-time-code"
        required
        autoFocus
        label={translate('signIn.code')}
      />
      <Button variant="text" onClick={onBack} sx={{ alignSelf: 'flex-start' }}>
        {translate('signIn.back')}
      </Button>
    </>
  );
};
