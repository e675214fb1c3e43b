import { Alert, Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { MethodStanding } from '../../../shared/method-answers';

/** Where a method stands, and who may change it now. */
export const MethodStandingNote = ({ standing, comment }: { standing: MethodStanding; comment: string }) => {
  const translate = useTranslate();
  const { state, mayDecide } = standing;
  if (state === 'draft') return null;
  const key =
    state === 'returned'
      ? 'methods.editor.returned'
      : mayDecide
        ? 'methods.editor.editedByOffice'
        : 'methods.editor.locked';
  return (
    <Box sx={{ mb: 3 }}>
      <Alert severity={state === 'returned' ? 'warning' : 'info'}>
        {translate(key, { comment, state: translate(`methods.states.${state}`) })}
      </Alert>
    </Box>
  );
};
