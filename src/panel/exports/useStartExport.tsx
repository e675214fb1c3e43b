import { Alert, Button } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDataProvider, useNotify, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { ExportRequest } from '../../shared/export-answers';
import type { PanelDataProvider } from '../providers/dataProvider';

/** Starts an export and says where to find it; `refused` holds the message of what the server refused. */
export const useStartExport = (onStarted: () => void) => {
  const translate = useTranslate();
  const notify = useNotify();
  const client = useQueryClient();
  const dataProvider = useDataProvider<PanelDataProvider>();
  const [isBusy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const start = async (request: ExportRequest) => {
    setBusy(true);
    setRefused(null);
    try {
      const { approval } = await dataProvider.startExport(request);
      void client.invalidateQueries({ queryKey: ['jobs'] });
      await client.invalidateQueries({ queryKey: ['exports'] });
      notify(
        <Alert
          severity="info"
          action={
            <Button size="small" component={Link} to="/exports">
              {translate('exports.open')}
            </Button>
          }
        >
          {translate(approval === 'required' ? 'exports.waiting' : 'exports.started')}
        </Alert>,
        { autoHideDuration: 15_000 },
      );
      onStarted();
    } catch (error) {
      setRefused(error instanceof Error ? error.message : 'errors.server');
    } finally {
      setBusy(false);
    }
  };
  return { start, isBusy, refused };
};
