import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, Stack } from '@mui/material';
import { useState, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { ApiError } from '../providers/ApiError';
import { faultsOf, type Refused } from '../sites/faultsOf';

interface Props {
  title: string;
  act: string;
  /** fields of the form that show their own faults */
  fields?: readonly string[];
  disabled?: boolean;
  /** does it and puts the dialog away; whatever it throws is shown */
  onAct: () => Promise<void>;
  onClose: () => void;
  children: (faults: Record<string, string>) => ReactNode;
}

/** A step that states something: done as a whole, or refused with each fault at its field and the rest above. */
export const StepDialog = ({
  title,
  act,
  fields = [],
  disabled = false,
  onAct,
  onClose,
  children,
}: Props) => {
  const translate = useTranslate();
  const [refused, setRefused] = useState<Refused | null>(null);
  const [isStale, setStale] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const carryOut = async () => {
    setBusy(true);
    setRefused(null);
    try {
      await onAct();
    } catch (error) {
      setStale(error instanceof ApiError && error.code === 'conflict');
      setRefused(faultsOf(error));
      setBusy(false);
    }
  };
  const faults = refused?.fields ?? {};
  const isShown = refused !== null && Object.keys(faults).some((name) => fields.includes(name));
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="step-title">
      <DialogTitle id="step-title">{title}</DialogTitle>
      <DialogContent tabIndex={0}>
        <Stack gap={3} sx={{ pt: 1 }}>
          {refused && !isShown && (
            <Alert severity="error">
              {translate(isStale ? 'letters.notice.stale' : refused.message, { _: refused.message })}
            </Alert>
          )}
          {children(faults)}
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
        <Button
          variant="contained"
          color="primary"
          disabled={isBusy || disabled}
          onClick={() => void carryOut()}
        >
          {act}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
