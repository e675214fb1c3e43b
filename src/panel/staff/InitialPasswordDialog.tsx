import {
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
} from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { toInstant } from '../fields/instant';

export interface Initial {
  name: string;
  email: string;
  initialPassword: string;
  validUntil: string;
}

/** The one-time password, this once; the dialog closes by its button only. */
export const InitialPasswordDialog = ({ initial, onClose }: { initial: Initial; onClose: () => void }) => {
  const translate = useTranslate();
  const [isCopied, setCopied] = useState(false);
  const { name, email, initialPassword, validUntil } = initial;
  // Without TLS the browser keeps its clipboard to itself: then one copies by hand.
  const canCopy = window.isSecureContext;
  const copy = async () => {
    await navigator.clipboard.writeText(initialPassword);
    setCopied(true);
  };
  return (
    <Dialog open aria-labelledby="initial-title">
      <DialogTitle id="initial-title">{translate('staff.initial')}</DialogTitle>
      <DialogContent>
        <DialogContentText>
          {translate('staff.initialFor', { name, email, at: toInstant(validUntil) })}
        </DialogContentText>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 3, my: 3 }}>
          <Box component="code" sx={styles}>
            {initialPassword}
          </Box>
          {canCopy && (
            <Button onClick={copy} aria-live="polite">
              {translate(isCopied ? 'staff.copied' : 'staff.copy')}
            </Button>
          )}
        </Box>
        <DialogContentText>{translate('staff.initialHelp')}</DialogContentText>
      </DialogContent>
      <DialogActions>
        <Button variant="contained" color="primary" autoFocus onClick={onClose}>
          {translate('staff.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};

const styles = {
  fontSize: 20,
  lineHeight: '28px',
  px: 3,
  py: 1,
  border: '1px solid var(--line)',
  backgroundColor: 'var(--head)',
  userSelect: 'all',
};
