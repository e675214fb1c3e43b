import { Button } from '@mui/material';
import { lazy, Suspense, useState } from 'react';
import { useTranslate } from 'react-admin';
import { isAllowed, useStaff } from '../../layout/useStaff';
import type { BulkTarget } from '../../register/bulk/bulkTarget';
import { RegisterList } from '../../register/RegisterList';

const IssueMany = lazy(() => import('./IssueMany'));

/** The list of notices; those selected are issued as letters at once. */
export const NoticeList = () => <RegisterList bulkActions={(target) => <NoticeBulk target={target} />} />;

const NoticeBulk = ({ target }: { target: BulkTarget }) => {
  const translate = useTranslate();
  const mayIssue = isAllowed(useStaff(), 'api::official-document.letter.run');
  const [isOpen, setOpen] = useState(false);
  if (!mayIssue) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{translate('letters.issueMany.do')}</Button>
      <Suspense>{isOpen && <IssueMany target={target} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
};
