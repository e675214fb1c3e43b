import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';

interface Props {
  title: string;
  /** the button that does it */
  act: string;
  isBusy?: boolean;
  onAct: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** Asks once, naming what will change. */
export const ConfirmDialog = ({ title, act, isBusy = false, onAct, onClose, children }: Props) => {
  const translate = useTranslate();
  return (
    <Dialog open onClose={onClose} aria-labelledby="confirm-title" aria-describedby="confirm-text">
      <DialogTitle id="confirm-title">{title}</DialogTitle>
      <DialogContent id="confirm-text">{children}</DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
        <Button variant="contained" color="primary" onClick={onAct} disabled={isBusy}>
          {act}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
