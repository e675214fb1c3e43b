import { Typography } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify, useRefresh, useTranslate } from 'react-admin';
import { lettersApi } from '../../providers/lettersApi';
import { officeToday } from '../../providers/relativeDays';
import { LetterField } from '../LetterField';
import { StepDialog } from '../StepDialog';

interface Props {
  document: { id: string; title: string };
  version: number;
  onClose: () => void;
}

/** Asks once more before a document gets its number. */
export const IssueDialog = ({ document, version, onClose }: Props) => {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const client = useQueryClient();
  const [issuedOn, setIssuedOn] = useState(officeToday());
  return (
    <StepDialog
      title={translate('letters.document.issueTitle', { title: document.title })}
      act={translate('letters.document.issue')}
      fields={['issuedOn']}
      onAct={async () => {
        const { paper } = await lettersApi.issue(document.id, { issuedOn, version });
        await client.invalidateQueries({ queryKey: ['letters'] });
        refresh();
        notify('letters.document.issuedNote', { type: 'success', messageArgs: { number: paper.number } });
        onClose();
      }}
      onClose={onClose}
    >
      {(faults) => (
        <>
          <Typography>{translate('letters.document.issueText')}</Typography>
          <LetterField
            required
            type="day"
            label={translate('letters.document.issuedOn')}
            value={issuedOn}
            onChange={setIssuedOn}
            fault={faults.issuedOn}
          />
        </>
      )}
    </StepDialog>
  );
};
