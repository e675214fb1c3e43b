import { Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle } from '@mui/material';
import { useTranslate } from 'react-admin';

interface Props {
  /** what will be done; the button says it again */
  title: string;
  text: string;
  onConfirm: () => void;
  onClose: () => void;
}

/** Says what follows before something that others feel at once. */
export const ConfirmDialog = ({ title, text, onConfirm, onClose }: Props) => {
  const translate = useTranslate();
  return (
    <Dialog open onClose={onClose} aria-labelledby="confirm-title" aria-describedby="confirm-text">
      <DialogTitle id="confirm-title">{title}</DialogTitle>
      <DialogContent>
        <DialogContentText id="confirm-text">{text}</DialogContentText>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('staff.cancel')}</Button>
        <Button variant="contained" color="primary" onClick={onConfirm}>
          {title}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
