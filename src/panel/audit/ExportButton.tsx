import { Button, TextField, Typography } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useDataProvider, useNotify, useTranslate } from 'react-admin';
import { saveFile } from '../buttons/saveFile';
import type { AuditFilter } from '../providers/auditApi';
import type { PanelDataProvider } from '../providers/dataProvider';
import { ConfirmDialog } from '../layout/ConfirmDialog';

/** What the filter finds as a workbook, for a purpose that is recorded. */
export const ExportButton = ({ filter }: { filter: AuditFilter }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const dataProvider = useDataProvider<PanelDataProvider>();
  const [purpose, setPurpose] = useState<string | null>(null);
  const { mutate, isPending } = useMutation({
    mutationFn: (words: string) => dataProvider.exportAudit(filter, words),
    onSuccess: (file) => {
      saveFile(file, translate('audit.file'));
      setPurpose(null);
    },
    onError: (error) => notify(error.message, { type: 'error', messageArgs: { _: error.message } }),
  });
  return (
    <>
      <Button onClick={() => setPurpose('')}>{translate('audit.export')}</Button>
      {purpose !== null && (
        <ConfirmDialog
          title={translate('audit.exportTitle')}
          act={translate('audit.export')}
          isBusy={isPending || purpose.trim() === ''}
          onAct={() => mutate(purpose)}
          onClose={() => setPurpose(null)}
        >
          <Typography>{translate('audit.exportText')}</Typography>
          <TextField
            autoFocus
            fullWidth
            margin="normal"
            label={translate('audit.purpose')}
            value={purpose}
            onChange={(event) => setPurpose(event.target.value)}
          />
        </ConfirmDialog>
      )}
    </>
  );
};
