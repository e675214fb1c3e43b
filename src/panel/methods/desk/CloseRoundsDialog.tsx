import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { TEXT_LENGTH } from '../../../shared/site-life';
import { methodsApi } from '../../providers/methodsApi';
import { useDecided } from './useDecided';

interface Props {
  methods: string[];
  onClose: () => void;
  onDone: () => void;
}

/** Ends rounds before all have handed in, with the reason. */
export const CloseRoundsDialog = ({ methods, onClose, onDone }: Props) => {
  const translate = useTranslate();
  const [reason, setReason] = useState('');
  const { carryOut, refused, isBusy } = useDecided('methods.desk.did.close', onDone);
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="close-title">
      <DialogTitle id="close-title">{translate('sites.site.close')}</DialogTitle>
      <DialogContent tabIndex={0} sx={{ display: 'grid', gap: 3 }}>
        <span>{translate('sites.site.closeText')}</span>
        {refused && <Alert severity="error">{translate(refused.message, { _: refused.message })}</Alert>}
        <TextField
          required
          multiline
          minRows={3}
          label={translate('sites.site.closeReason')}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
          slotProps={{ htmlInput: { maxLength: TEXT_LENGTH } }}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
        <Button
          variant="contained"
          color="primary"
          disabled={isBusy || reason.trim() === ''}
          onClick={() => void carryOut(() => methodsApi.closeRounds(methods, reason))}
        >
          {translate('sites.moves.do')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
