import { Alert, Button } from '@mui/material';
import type { ReactNode } from 'react';
import { useCloseNotification, useTranslate } from 'react-admin';

/** What was done, in a sentence, and the way back beside it; it goes back once. */
export const Undoable = ({ children, onUndo }: { children: ReactNode; onUndo: () => Promise<unknown> }) => {
  const translate = useTranslate();
  const close = useCloseNotification();
  return (
    <Alert
      severity="info"
      action={
        <Button
          size="small"
          onClick={() => {
            // it makes room for the answer, and can't be pressed twice
            close();
            void onUndo();
          }}
        >
          {translate('ra.action.undo')}
        </Button>
      }
    >
      {children}
    </Alert>
  );
};
