import { Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle } from '@mui/material';
import { useEffect, useRef } from 'react';
import { useBlocker, useTranslate } from 'react-admin';

interface Props {
  /** asked at the moment of leaving */
  hasChanges: () => boolean;
  /** what is left, as its head says */
  page: string;
  /** whether a draft leaves some of it behind */
  withoutPersonal: boolean;
  onDrop: () => void;
}

/** Signing out, or in again, is never held back: the draft is there afterwards. */
const signIn = '/login';

/** Holds one back from leaving unsaved changes: asks in the panel, and lets the browser ask when it is closed. */
export const LeaveGuard = ({ hasChanges, page, withoutPersonal, onDrop }: Props) => {
  const translate = useTranslate();
  const asks = useRef(hasChanges);
  asks.current = hasChanges;
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      currentLocation.pathname !== nextLocation.pathname &&
      nextLocation.pathname !== signIn &&
      asks.current(),
  );
  useEffect(() => {
    const beforeLeaving = (event: BeforeUnloadEvent) => {
      if (!asks.current()) return;
      event.preventDefault();
      event.returnValue = true; // browsers before 2024
    };
    window.addEventListener('beforeunload', beforeLeaving);
    return () => window.removeEventListener('beforeunload', beforeLeaving);
  }, []);
  if (blocker.state !== 'blocked') return null;
  const stay = () => blocker.reset?.();
  const leave = () => blocker.proceed?.();
  return (
    <Dialog open onClose={stay} aria-labelledby="leave-title" aria-describedby="leave-text">
      <DialogTitle id="leave-title">{translate('form.leave.title')}</DialogTitle>
      <DialogContent id="leave-text">
        <DialogContentText>{translate('form.leave.text', { page })}</DialogContentText>
        <DialogContentText>
          {translate('form.leave.withDraft')}
          {withoutPersonal && ` ${translate('form.leave.notPersonal')}`}
        </DialogContentText>
      </DialogContent>
      <DialogActions>
        <Button
          onClick={() => {
            onDrop();
            leave();
          }}
        >
          {translate('form.leave.drop')}
        </Button>
        <Button onClick={leave}>{translate('form.leave.keep')}</Button>
        <Button variant="contained" color="primary" autoFocus onClick={stay}>
          {translate('form.leave.stay')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
