import { Alert, Box, Button } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDataProvider, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { ImportAnswer } from '../../shared/import-answers';
import type { PanelDataProvider } from '../providers/dataProvider';
import { ApiError } from '../providers/ApiError';
import { useLabels } from '../schema/useLabels';
import { UndoBlockers, type UndoBlocker } from './UndoBlockers';

const severities = { committed: 'success', undone: 'info', failed: 'error' } as const;

/** How an import ended, and the way back from it. */
export const Outcome = ({ run }: { run: ImportAnswer }) => {
  const translate = useTranslate();
  const labels = useLabels();
  const state = run.state === 'committed' || run.state === 'undone' ? run.state : 'failed';
  const reason = run.failure ? labels.text(run.failure.message) : '';
  return (
    <>
      <Alert severity={severities[state]} sx={{ mb: 3 }}>
        {translate(`imports.outcomes.${state}`, {
          create: run.counts.create.toLocaleString(),
          update: run.counts.update.toLocaleString(),
          reason,
        })}
      </Alert>
      {state === 'committed' && reason && (
        <Alert severity="warning" sx={{ mb: 3 }}>
          {reason}
        </Alert>
      )}
      <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap' }}>
        <Button component={Link} to={`/${run.register}`}>
          {translate('imports.openRegister')}
        </Button>
        {state === 'committed' && <UndoButton run={run} />}
        {state !== 'committed' && (
          <Button component={Link} to={`/imports/new?register=${run.register}&policy=${run.duplicatePolicy}`}>
            {translate('imports.again')}
          </Button>
        )}
      </Box>
    </>
  );
};

/** What the server lists with `import-undo-blocked`: at most twenty. */
const blockersOf = ({ details }: ApiError): UndoBlocker[] =>
  Array.isArray(details.blockers) ? (details.blockers as UndoBlocker[]) : [];

const UndoButton = ({ run }: { run: ImportAnswer }) => {
  const translate = useTranslate();
  const dataProvider = useDataProvider<PanelDataProvider>();
  const queryClient = useQueryClient();
  const [refused, setRefused] = useState<Error | null>(null);
  const [busy, setBusy] = useState(false);
  const undo = async () => {
    setBusy(true);
    setRefused(null);
    try {
      await dataProvider.undoImport(run.id);
      await queryClient.invalidateQueries();
    } catch (error) {
      setRefused(error instanceof Error ? error : new Error('errors.server'));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button onClick={undo} disabled={busy}>
        {translate('imports.undo', { smart_count: run.counts.create + run.counts.update })}
      </Button>
      {refused && (
        <Alert severity="warning" sx={{ width: '100%' }}>
          {translate(refused.message, { _: refused.message })}
          {refused instanceof ApiError && <UndoBlockers blockers={blockersOf(refused)} />}
        </Alert>
      )}
    </>
  );
};
