import { FormControlLabel, Radio, RadioGroup, Typography } from '@mui/material';
import { useState } from 'react';
import { useDataProvider, useTranslate } from 'react-admin';
import { MERGE_FORMATS, type MergeFormat } from '../../../shared/letters';
import type { PanelDataProvider } from '../../providers/dataProvider';
import { lettersApi } from '../../providers/lettersApi';
import { officeToday } from '../../providers/relativeDays';
import { toSelection, type BulkTarget } from '../../register/bulk/bulkTarget';
import { IssuerSelect } from '../IssuerSelect';
import { JobDialog } from '../JobDialog';
import { LetterField } from '../LetterField';
import { StepDialog } from '../StepDialog';

/** Gives each selected notice its letter with a number, and all letters in one file. */
const IssueMany = ({ target, onClose }: { target: BulkTarget; onClose: () => void }) => {
  const translate = useTranslate();
  const dataProvider = useDataProvider<PanelDataProvider>();
  const [issuer, setIssuer] = useState('');
  const [issuedOn, setIssuedOn] = useState(officeToday());
  const [format, setFormat] = useState<MergeFormat>('docx');
  const [job, setJob] = useState<string | null>(null);
  if (job)
    return (
      <JobDialog
        id={job}
        title={translate('letters.issueMany.title')}
        say={({ rows }) => translate('letters.merge.done', { rows })}
        onClose={onClose}
      />
    );
  return (
    <StepDialog
      title={translate('letters.issueMany.title')}
      act={translate('letters.issueMany.start')}
      fields={['issuer', 'issuedOn']}
      disabled={issuer === ''}
      onAct={async () => {
        const selection = await toSelection(target, (filter) =>
          dataProvider.filtersOf('feedback-notices', filter),
        );
        setJob((await lettersApi.issueMany(selection, { issuer, issuedOn, format })).id);
      }}
      onClose={onClose}
    >
      {(faults) => (
        <>
          <Typography>
            {translate('letters.issueMany.text', { count: target.count.toLocaleString() })}
          </Typography>
          <IssuerSelect value={issuer} onChange={setIssuer} fault={faults.issuer} />
          <LetterField
            required
            type="day"
            label={translate('letters.document.issuedOn')}
            value={issuedOn}
            onChange={setIssuedOn}
            fault={faults.issuedOn}
          />
          <RadioGroup
            row
            aria-label={translate('letters.merge.title')}
            value={format}
            onChange={(_event, value) => setFormat(value === 'zip' ? 'zip' : 'docx')}
          >
            {MERGE_FORMATS.map((one) => (
              <FormControlLabel
                key={one}
                value={one}
                control={<Radio size="small" />}
                label={translate(`letters.merge.${one}`)}
              />
            ))}
          </RadioGroup>
        </>
      )}
    </StepDialog>
  );
};

export default IssueMany;
