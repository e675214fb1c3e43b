import { Button } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDataProvider, useNotify, useTranslate } from 'react-admin';
import type { ImportAnswer } from '../../shared/import-answers';
import type { PanelDataProvider } from '../providers/dataProvider';
import { DownloadButton } from '../buttons/DownloadButton';

/** The last step says with numbers what will happen; with faulty rows, that the others go in without them. */
export const CommitBar = ({ run }: { run: ImportAnswer }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const dataProvider = useDataProvider<PanelDataProvider>();
  const [busy, setBusy] = useState(false);
  const { create, update, error: faulty } = run.counts;
  const good = create + update;
  const commit = async () => {
    setBusy(true);
    try {
      await dataProvider.commitImport(run.id, faulty > 0);
      void queryClient.invalidateQueries({ queryKey: ['jobs'] });
      await queryClient.invalidateQueries({ queryKey: ['imports', run.id] });
    } catch (error) {
      const message = error instanceof Error ? error.message : 'errors.server';
      notify(message, { type: 'error', messageArgs: { _: message } });
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      {faulty > 0 && (
        <DownloadButton
          label={translate('imports.errorWorkbook', { smart_count: faulty })}
          otherName={`${run.fileName}-errors.xlsx`}
          fetchIt={() => dataProvider.importErrors(run.id)}
        />
      )}
      <Button variant="contained" color="primary" disabled={busy || good === 0} onClick={commit}>
        {translate(faulty > 0 ? 'imports.commitRest' : 'imports.commit', {
          smart_count: good,
          count: good.toLocaleString(),
        })}
      </Button>
    </>
  );
};
