import { Button } from '@mui/material';
import { lazy, Suspense, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { BulkTarget } from '../register/bulk/bulkTarget';
import { can } from '../schema/describe';
import { useDescription } from '../schema/useSchema';

const AssignDialog = lazy(() => import('./AssignDialog'));
const BulkEditDialog = lazy(() => import('../register/bulk/BulkEditDialog'));

/** What an office does to many organizations at once: send an instructor, name the agency in charge. */
export const OrganizationBulk = ({ target, counted }: { target: BulkTarget; counted: string }) => {
  const translate = useTranslate();
  const organizations = useDescription('organizations');
  const assignments = useDescription('instructor-assignments');
  const [open, setOpen] = useState<'assign' | 'agency' | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      {can(assignments, 'create') && (
        <Button onClick={() => setOpen('assign')}>{translate('lists.assign.title')}</Button>
      )}
      {can(organizations, 'update') && (
        <Button onClick={() => setOpen('agency')}>{translate('lists.assign.agency')}</Button>
      )}
      <Suspense>
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
