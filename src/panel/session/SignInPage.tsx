import { Typography } from '@mui/material';
import { useLogin, useTranslate } from 'react-admin';
import { EntrancePage } from './EntrancePage';
import { SignInForm } from './SignInForm';

/** Sign-in; a refusal does not say which part was wrong, nor whether there is such an account. */
export const SignInPage = () => {
  const translate = useTranslate();
  const login = useLogin();
  return (
    <EntrancePage>
      <SignInForm onSignIn={login} />
      <Typography variant="caption" color="text.secondary">
        {translate('signIn.help')}
      </Typography>
    </EntrancePage>
  );
};
