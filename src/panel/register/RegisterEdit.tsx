import { Box } from '@mui/material';
import { useState } from 'react';
import { EditBase, useNotify, useRecordContext, useTranslate, type RaRecord } from 'react-admin';
import { PageHead } from '../layout/PageHead';
import { ApiError } from '../providers/ApiError';
import type { OfferedRegister } from '../../shared/register-description';
import { useLabels } from '../schema/useLabels';
import { useDescription } from '../schema/useSchema';
import { ConflictDialog, type Conflict } from './ConflictDialog';
import { RegisterForm } from './RegisterForm';

/** The form of an existing record; when another saved it meanwhile, the two are laid side by side. */
export const RegisterEdit = () => {
  const description = useDescription();
  const notify = useNotify();
  const [conflict, setConflict] = useState<Conflict | null>(null);
  if (!description) return null;
  const onError = (error: unknown, variables: { data?: unknown; previousData?: unknown }) => {
    if (error instanceof ApiError && error.code === 'conflict' && error.details.current) {
      // what useUpdate was called with: the form's values and the record it was opened with
      const mine = (variables.data ?? {}) as Conflict['mine'];
      const base = (variables.previousData ?? {}) as Conflict['base'];
      setConflict({ mine, base, current: error.details.current });
      return;
    }
    const message = error instanceof Error ? error.message : 'errors.server';
    notify(message, { type: 'error', messageArgs: { _: message } });
  };
  return (
    <EditBase mutationMode="pessimistic" redirect="show" mutationOptions={{ onError }}>
      <EditPage description={description} />
      {conflict && (
        <ConflictDialog description={description} conflict={conflict} onClose={() => setConflict(null)} />
      )}
    </EditBase>
  );
};

const EditPage = ({ description }: { description: OfferedRegister }) => {
  const translate = useTranslate();
  const labels = useLabels();
  const record = useRecordContext<RaRecord>();
  if (!record) return null;
  return (
    <Box sx={{ maxWidth: 1040 }}>
      <PageHead title={translate('record.edit', { name: labels.title(description, record) })} />
      <RegisterForm description={description} />
    </Box>
  );
};
