import { useState } from 'react';
import { useDataProvider, useTranslate } from 'react-admin';
import type { PanelDataProvider } from '../../providers/dataProvider';
import { lettersApi } from '../../providers/lettersApi';
import { toSelection, type BulkTarget } from '../../register/bulk/bulkTarget';
import { JobDialog } from '../JobDialog';
import { RaiseDialog } from './RaiseDialog';

/** Drafts notices about all selected organizations, and tells how many there were and why others were left out. */
const RaiseMany = ({ target, onClose }: { target: BulkTarget; onClose: () => void }) => {
  const translate = useTranslate();
  const dataProvider = useDataProvider<PanelDataProvider>();
  const [job, setJob] = useState<string | null>(null);
  if (job)
    return (
      <JobDialog
        id={job}
        title={translate('letters.raise.title')}
        say={(result) => translate('letters.raise.result', result)}
        onClose={onClose}
      />
    );
  return (
    <RaiseDialog
      about={translate('letters.raise.many', { count: target.count.toLocaleString() })}
      onRaise={async (wish) => {
        const selection = await toSelection(target, (filter) =>
          dataProvider.filtersOf('organizations', filter),
        );
        setJob((await lettersApi.raiseMany(selection, wish)).id);
      }}
      onClose={onClose}
    />
  );
};

export default RaiseMany;
