import { Alert, Button } from '@mui/material';
import { useState, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';

/** What was done, in a sentence, and the way back beside it; it goes back once. */
export const Undoable = ({ children, onUndo }: { children: ReactNode; onUndo: () => Promise<unknown> }) => {
  const translate = useTranslate();
  const [isUsed, setUsed] = useState(false);
  return (
    <Alert
      severity="info"
      action={
        <Button
          size="small"
          disabled={isUsed}
          onClick={() => {
            setUsed(true);
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
