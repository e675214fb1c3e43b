import { Button } from '@mui/material';
import { lazy, Suspense, useState } from 'react';
import { useTranslate } from 'react-admin';
import { isAllowed, useStaff } from '../layout/useStaff';
import type { BulkTarget } from '../register/bulk/bulkTarget';
import { can } from '../schema/describe';
import { useDescription } from '../schema/useSchema';

const RaiseMany = lazy(() => import('../letters/notices/RaiseMany'));
const AssignDialog = lazy(() => import('./AssignDialog'));
const BulkEditDialog = lazy(() => import('../register/bulk/BulkEditDialog'));

/** What an office does to many organizations at once: send an instructor, name the agency in charge, write to it. */
export const OrganizationBulk = ({ target, counted }: { target: BulkTarget; counted: string }) => {
  const translate = useTranslate();
  const organizations = useDescription('organizations');
  const assignments = useDescription('instructor-assignments');
  const mayRaise = isAllowed(useStaff(), 'api::feedback-notice.case.raiseMany');
  const [open, setOpen] = useState<'assign' | 'agency' | 'raise' | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      {can(assignments, 'create') && (
        <Button onClick={() => setOpen('assign')}>{translate('lists.assign.title')}</Button>
      )}
      {can(organizations, 'update') && (
        <Button onClick={() => setOpen('agency')}>{translate('lists.assign.agency')}</Button>
      )}
      {mayRaise && <Button onClick={() => setOpen('raise')}>{translate('letters.raise.do')}</Button>}
      <Suspense>
        {open === 'raise' && <RaiseMany target={target} onClose={close} />}
        {open === 'assign' && assignments && (
          <AssignDialog assignments={assignments} target={target} onClose={close} />
        )}
        {open === 'agency' && organizations && (
          <BulkEditDialog
            description={organizations}
            target={target}
            counted={counted}
            only="partyBody"
            title={translate('lists.assign.agency')}
            onClose={close}
          />
        )}
      </Suspense>
    </>
  );
};
