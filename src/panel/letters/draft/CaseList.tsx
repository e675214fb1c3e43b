import { Button } from '@mui/material';
import { useDataProvider, useNotify, useRedirect, useResourceContext, useTranslate } from 'react-admin';
import { CASE_REGISTERS, KINDS_OF_CASE, MOST_DRAFTED } from '../../../shared/letters';
import { isAllowed, useStaff } from '../../layout/useStaff';
import { idsOf } from '../../organizations/assignedIds';
import type { PanelDataProvider } from '../../providers/dataProvider';
import type { BulkTarget } from '../../register/bulk/bulkTarget';
import { RegisterList } from '../../register/RegisterList';

/** The list of a register that documents are produced from: those selected go into one. */
export const CaseList = () => <RegisterList bulkActions={(target) => <CaseBulk target={target} />} />;

const CaseBulk = ({ target }: { target: BulkTarget }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const redirect = useRedirect();
  const dataProvider = useDataProvider<PanelDataProvider>();
  const resource = useResourceContext();
  const register = CASE_REGISTERS.find((one) => one === resource);
  const mayDraft = isAllowed(useStaff(), 'api::official-document.letter.draft');
  if (!register || !mayDraft || target.count > MOST_DRAFTED) return null;
  const draft = async (kind: string) => {
    try {
      const ids = await idsOf(dataProvider, target, register);
      redirect(`/letters/new?kind=${kind}&register=${register}&records=${ids.join(',')}`);
    } catch (error) {
      const message = error instanceof Error ? error.message : 'errors.server';
      notify(message, { type: 'error', messageArgs: { _: message } });
    }
  };
  return (
    <>
      {KINDS_OF_CASE[register].map((kind) => (
        <Button key={kind} onClick={() => void draft(kind)}>
          {translate(`letters.kinds.${kind}`)}
        </Button>
      ))}
    </>
  );
};
