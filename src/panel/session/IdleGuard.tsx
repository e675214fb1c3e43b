import { Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle } from '@mui/material';
import { useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useStaff } from '../layout/useStaff';
import { authProvider, type Credentials } from '../providers/authProvider';
import { coverDesk } from '../providers/session';
import { noteActivity } from './activity';
import { SignInForm } from './SignInForm';
import { useIdleness } from './useIdleness';
import { useSignOut } from './useSignOut';

/**
 * Warns before an idle desk is signed out, and then covers it: the page stays beneath with all that was entered, and its
 * owner goes on after signing in.
 */
export const IdleGuard = () => {
  const staff = useStaff();
  const [isCovered, setCovered] = useState(false);
  const idleness = useIdleness(staff !== null && !isCovered);
  const isOver = idleness.state === 'over';

  useEffect(() => {
    if (!isOver || isCovered) return;
    setCovered(true);
    coverDesk(true);
    void authProvider.logout();
  }, [isOver, isCovered]);

  if (isCovered && staff) return <Cover email={staff.email} onBack={() => setCovered(false)} />;
  return idleness.state === 'warned' ? <Warning seconds={idleness.secondsLeft} /> : null;
};

const Warning = ({ seconds }: { seconds: number }) => {
  const translate = useTranslate();
  const signOut = useSignOut();
  return (
    <Dialog open onClose={noteActivity} aria-labelledby="idle-title" aria-describedby="idle-text">
      <DialogTitle id="idle-title">{translate('signIn.idle.title')}</DialogTitle>
      <DialogContent>
        <DialogContentText id="idle-text" role="timer">
          {translate('signIn.idle.text', { seconds })}
        </DialogContentText>
      </DialogContent>
      <DialogActions>
        <Button onClick={signOut}>{translate('signIn.idle.leave')}</Button>
        <Button variant="contained" color="primary" autoFocus onClick={noteActivity}>
          {translate('signIn.idle.stay')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};

const Cover = ({ email, onBack }: { email: string; onBack: () => void }) => {
  const translate = useTranslate();
  const signOut = useSignOut();
  const signIn = async (credentials: Credentials) => {
    await authProvider.login(credentials);
    onBack();
  };
  return (
    <Dialog
      open
      aria-labelledby="cover-title"
      // What lies beneath is nobody's to read meanwhile.
      slotProps={{ backdrop: { sx: { backgroundColor: 'var(--canvas)' } } }}
    >
      <DialogTitle id="cover-title">{translate('signIn.idle.over')}</DialogTitle>
      <DialogContent sx={{ width: 400 }}>
        <DialogContentText sx={{ mb: 4 }}>{translate('signIn.idle.overText')}</DialogContentText>
        <SignInForm username={email} onSignIn={signIn} />
      </DialogContent>
      <DialogActions>
        <Button variant="text" onClick={signOut}>
          {translate('signIn.idle.leave')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
