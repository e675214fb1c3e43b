import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { TEXT_LENGTH } from '../../../shared/site-life';
import { sitesApi } from '../../providers/sitesApi';
import { faultsOf, type Refused } from '../faultsOf';

/** Ends a round before all have handed in, with the reason. */
export const CloseDialog = ({ site, onClose }: { site: string; onClose: () => void }) => {
  const translate = useTranslate();
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const [refused, setRefused] = useState<Refused | null>(null);
  const close = async () => {
    try {
      await sitesApi.close(site, reason);
      await client.invalidateQueries({ queryKey: ['sites'] });
      onClose();
    } catch (error) {
      setRefused(faultsOf(error));
    }
  };
  const fault = refused?.fields.reason;
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="close-title">
      <DialogTitle id="close-title">{translate('sites.site.close')}</DialogTitle>
      <DialogContent tabIndex={0} sx={{ display: 'grid', gap: 3 }}>
        <span>{translate('sites.site.closeText')}</span>
        {refused && !fault && (
          <Alert severity="error">{translate(refused.message, { _: refused.message })}</Alert>
        )}
        <TextField
          required
          multiline
          minRows={3}
          label={translate('sites.site.closeReason')}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
          error={fault !== undefined}
          helperText={fault && translate(fault, { _: fault })}
          slotProps={{ htmlInput: { maxLength: TEXT_LENGTH } }}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
        <Button variant="contained" color="primary" onClick={close}>
          {translate('sites.moves.do')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
