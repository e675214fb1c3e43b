import { Button } from '@mui/material';
import { useDataProvider, useNotify, useRedirect, useRefresh, useTranslate } from 'react-admin';
import type { PanelDataProvider } from '../providers/dataProvider';

/** Brings a record back that was just deleted, and opens it. */
export const UndoDelete = ({ register, documentId }: { register: string; documentId: string }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const redirect = useRedirect();
  const dataProvider = useDataProvider<PanelDataProvider>();
  const restore = async () => {
    try {
      await dataProvider.restore(register, documentId);
      notify('record.restored', { type: 'info' });
      refresh();
      redirect('show', register, documentId);
    } catch (error) {
      const message = error instanceof Error ? error.message : 'errors.server';
      notify(message, { type: 'error', messageArgs: { _: message } });
    }
  };
  return (
    <Button size="small" onClick={restore}>
      {translate('ra.action.undo')}
    </Button>
  );
};
