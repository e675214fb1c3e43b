import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  MenuItem,
  Stack,
  TextField,
} from '@mui/material';
import { useState, type FormEvent } from 'react';
import { useDataProvider, useTranslate } from 'react-admin';
import type { FieldDescription } from '../../shared/register-description';
import {
  REVEAL_NOTE_LENGTH,
  REVEAL_REASON_LABELS,
  REVEAL_REASONS,
  type RevealReason,
} from '../../shared/reveal';
import type { PanelDataProvider } from '../providers/dataProvider';
import { useLabels } from '../schema/useLabels';
import { SECONDS_SHOWN } from './secondsShown';

interface Props {
  register: string;
  documentId: string;
  field: FieldDescription;
  onClose: () => void;
  onShown: (value: string) => void;
}

/** Asks why before a personal value is shown. */
export const RevealDialog = ({ register, documentId, field, onClose, onShown }: Props) => {
  const translate = useTranslate();
  const labels = useLabels();
  const dataProvider = useDataProvider<PanelDataProvider>();
  const [reason, setReason] = useState<RevealReason>('contact');
  const [note, setNote] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [isAsking, setAsking] = useState(false);
  const needsNote = reason === 'other' && note.trim() === '';
  const ask = async (event: FormEvent) => {
    event.preventDefault();
    setAsking(true);
    try {
      onShown((await dataProvider.reveal(register, documentId, field.name, reason, note.trim())) ?? '');
    } catch (error) {
      setFault(error instanceof Error ? error.message : 'errors.server');
      setAsking(false);
    }
  };
  return (
    <Dialog open onClose={onClose} maxWidth="xs" fullWidth aria-labelledby="reveal-title">
      <form onSubmit={(event) => void ask(event)}>
        <DialogTitle id="reveal-title">
          {translate('privacy.title', { field: labels.field(field) })}
        </DialogTitle>
        <DialogContent>
          <DialogContentText sx={{ mb: 4 }}>
            {translate('privacy.explain', { seconds: SECONDS_SHOWN })}
          </DialogContentText>
          <Stack gap={3}>
            <TextField
              select
              autoFocus
              label={translate('privacy.reason')}
              value={reason}
              // the choices below are the reasons
              onChange={(event) => setReason(event.target.value as RevealReason)}
            >
              {REVEAL_REASONS.map((one) => (
                <MenuItem key={one} value={one}>
                  {labels.text(REVEAL_REASON_LABELS[one])}
                </MenuItem>
              ))}
            </TextField>
            <TextField
              label={translate('privacy.note')}
              value={note}
              required={reason === 'other'}
              onChange={(event) => setNote(event.target.value)}
              slotProps={{ htmlInput: { maxLength: REVEAL_NOTE_LENGTH } }}
            />
            {fault && <Alert severity="error">{translate(fault, { _: fault })}</Alert>}
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
          <Button type="submit" variant="contained" color="primary" disabled={isAsking || needsNote}>
            {translate('privacy.confirm')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};
