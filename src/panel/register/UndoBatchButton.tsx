import { Button } from '@mui/material';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDataProvider, useNotify, useRefresh, useTranslate } from 'react-admin';
import type { ChangeSource } from '../../shared/history-answers';
import type { PanelDataProvider } from '../providers/dataProvider';
import { ConfirmDialog } from '../layout/ConfirmDialog';

/** Takes a bulk change back as one, after saying how many records that is and what becomes of them. */
export const UndoBatchButton = ({ source }: { source: ChangeSource }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const queries = useQueryClient();
  const dataProvider = useDataProvider<PanelDataProvider>();
  const [isAsking, setAsking] = useState(false);
  const { records, change } = source;
  const undo = useMutation({
    mutationFn: () => dataProvider.undoBatch(source.id),
    onSuccess: (taken) => {
      notify(`history.undoDone.${change ?? 'update'}`, {
        type: 'info',
        messageArgs: { records: taken.records },
      });
      refresh();
      void queries.invalidateQueries();
    },
    onError: (error) => notify(error.message, { type: 'error', messageArgs: { _: error.message } }),
    onSettled: () => setAsking(false),
  });
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        {translate('history.undoBatch')}
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={translate('history.undoTitle')}
          act={translate('history.undoBatch')}
          isBusy={undo.isPending}
          onAct={() => undo.mutate()}
          onClose={() => setAsking(false)}
        >
          {translate(`history.undoText.${change ?? 'update'}`, { records })}
        </ConfirmDialog>
      )}
    </>
  );
};
