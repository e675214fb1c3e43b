import { Alert, Button } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useDataProvider, useNotify, useTranslate } from 'react-admin';
import type { RecordFileAnswer } from '../../shared/record-files';
import type { PanelDataProvider } from '../providers/dataProvider';

/** Removes a file at once and offers the way back: nothing is asked that can be undone. */
export const useRemoveFile = ({ id, name, register, recordId }: RecordFileAnswer) => {
  const translate = useTranslate();
  const notify = useNotify();
  const client = useQueryClient();
  const dataProvider = useDataProvider<PanelDataProvider>();
  const act = async (work: () => Promise<unknown>, said: () => void) => {
    try {
      await work();
      await client.invalidateQueries({ queryKey: ['files', register, recordId] });
      said();
    } catch (error) {
      const message = error instanceof Error ? error.message : 'errors.server';
      notify(message, { type: 'error', messageArgs: { _: message } });
    }
  };
  const restore = () =>
    act(
      () => dataProvider.restoreFile(id),
      () => notify('record.restored', { type: 'info' }),
    );
  const undo = (
    <Button size="small" onClick={restore}>
      {translate('ra.action.undo')}
    </Button>
  );
  return () =>
    act(
      () => dataProvider.removeFile(id),
      () =>
        notify(
          <Alert severity="info" action={undo}>
            {translate('files.removed', { name })}
          </Alert>,
          { autoHideDuration: 15_000 },
        ),
    );
};
