import { Button } from '@mui/material';
import { useState } from 'react';
import { useDataProvider, useNotify, useTranslate } from 'react-admin';
import { MERGE_FORMATS, type MergeFormat } from '../../../shared/letters';
import { isAllowed, useStaff } from '../../layout/useStaff';
import type { PanelDataProvider } from '../../providers/dataProvider';
import { lettersApi } from '../../providers/lettersApi';
import { toSelection, type BulkTarget } from '../../register/bulk/bulkTarget';
import { RegisterList } from '../../register/RegisterList';
import { JobDialog } from '../JobDialog';

/** The register of documents; those selected are fetched as one file. */
export const DocumentList = () => <RegisterList bulkActions={(target) => <DocumentBulk target={target} />} />;

const DocumentBulk = ({ target }: { target: BulkTarget }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const dataProvider = useDataProvider<PanelDataProvider>();
  const mayMerge = isAllowed(useStaff(), 'api::official-document.letter.merge');
  const [job, setJob] = useState<string | null>(null);
  if (!mayMerge) return null;
  const merge = async (format: MergeFormat) => {
    try {
      const selection = await toSelection(target, (filter) =>
        dataProvider.filtersOf('official-documents', filter),
      );
      setJob((await lettersApi.merge(selection, format)).id);
    } catch (error) {
      const message = error instanceof Error ? error.message : 'errors.server';
      notify(message, { type: 'error', messageArgs: { _: message } });
    }
  };
  return (
    <>
      {MERGE_FORMATS.map((format) => (
        <Button key={format} onClick={() => void merge(format)}>
          {translate(`letters.merge.${format}`)}
        </Button>
      ))}
      {job && (
        <JobDialog
          id={job}
          title={translate('letters.merge.title')}
          say={({ rows }) => translate('letters.merge.done', { rows })}
          onClose={() => setJob(null)}
        />
      )}
    </>
  );
};
