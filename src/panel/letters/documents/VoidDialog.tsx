import { Typography } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify, useRefresh, useTranslate } from 'react-admin';
import { lettersApi } from '../../providers/lettersApi';
import { LetterField } from '../LetterField';
import { StepDialog } from '../StepDialog';

interface Props {
  document: { id: string; number: string };
  onClose: () => void;
}

/** Asks why an issued document is made void. */
export const VoidDialog = ({ document, onClose }: Props) => {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  return (
    <StepDialog
      title={translate('letters.document.voidTitle', { number: document.number })}
      act={translate('letters.document.makeVoid')}
      fields={['reason']}
      onAct={async () => {
        await lettersApi.makeVoid(document.id, reason);
        await client.invalidateQueries({ queryKey: ['letters'] });
        refresh();
        notify('letters.document.voided', { type: 'info' });
        onClose();
      }}
      onClose={onClose}
    >
      {(faults) => (
        <>
          <Typography>{translate('letters.document.voidText')}</Typography>
          <LetterField
            required
            type="text"
            longest={1000}
            label={translate('letters.document.reason')}
            value={reason}
            onChange={setReason}
            fault={faults.reason}
          />
        </>
      )}
    </StepDialog>
  );
};
