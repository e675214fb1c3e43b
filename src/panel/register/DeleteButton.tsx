import { Alert, Button } from '@mui/material';
import { useDelete, useNotify, useRedirect, useTranslate, type RaRecord } from 'react-admin';
import type { OfferedRegister } from '../../shared/register-description';
import { useLabels } from '../schema/useLabels';
import { UndoDelete } from './UndoDelete';

/** Deletes at once and offers the way back: nothing is asked that can be undone. */
export const DeleteButton = ({ description, record }: { description: OfferedRegister; record: RaRecord }) => {
  const translate = useTranslate();
  const labels = useLabels();
  const notify = useNotify();
  const redirect = useRedirect();
  const [remove, { isPending }] = useDelete();
  const name = labels.title(description, record);
  const act = () =>
    remove(
      description.register,
      { id: record.id, previousData: record },
      {
        mutationMode: 'pessimistic',
        onSuccess: () => {
          notify(
            <Alert
              severity="info"
              action={<UndoDelete register={description.register} documentId={String(record.id)} />}
            >
              {translate('record.deleted', { name })}
            </Alert>,
            { autoHideDuration: 15_000 },
          );
          redirect('list', description.register);
        },
        onError: (error: unknown) =>
          notify(error instanceof Error ? error.message : 'errors.server', {
            type: 'error',
            messageArgs: { _: error instanceof Error ? error.message : '' },
          }),
      },
    );
  return (
    <Button onClick={act} disabled={isPending}>
      {translate('ra.action.delete')}
    </Button>
  );
};
