import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  Radio,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
} from '@mui/material';
import { useState } from 'react';
import { useNotify, useRedirect, useTranslate, useUpdate } from 'react-admin';
import { RegisterValue } from '../fields/RegisterValue';
import type { OfferedRegister } from '../../shared/register-description';
import { useLabels } from '../schema/useLabels';
import { formFields } from './columns';
import { disputed, resolve } from './conflict';

type Row = Record<string, unknown>;

export interface Conflict {
  base: Row;
  mine: Row;
  /** the row as it stands on the server */
  current: Row;
}

interface Props {
  description: OfferedRegister;
  conflict: Conflict;
  onClose: () => void;
  /** in place of opening the record's page */
  onSaved?: () => void;
  /** in place of saving: gets what was chosen, for a form that goes on */
  onChosen?: (values: Row) => void;
}

/** Two people changed one record: each disputed field is shown twice and one says which stays. */
export const ConflictDialog = ({ description, conflict, onClose, onSaved, onChosen }: Props) => {
  const translate = useTranslate();
  const labels = useLabels();
  const notify = useNotify();
  const redirect = useRedirect();
  const [update, { isPending }] = useUpdate();
  const fields = formFields(description);
  const { base, mine, current } = conflict;
  const open = disputed(fields, base, mine, current);
  const [keep, setKeep] = useState<ReadonlySet<string>>(() => new Set(open.map((one) => one.field.name)));
  const choose = (name: string, isMine: boolean) =>
    setKeep(new Set(isMine ? [...keep, name] : [...keep].filter((one) => one !== name)));
  const id = String(base.documentId ?? current.documentId);
  const settle = () => {
    const { version, ...values } = resolve(fields, base, mine, current, keep);
    if (onChosen) onChosen(values);
    else save({ ...values, version });
  };
  const save = (data: Row) =>
    update(
      description.register,
      { id, data, previousData: { ...current, id } },
      {
        mutationMode: 'pessimistic',
        onSuccess: () => {
          notify('ra.notification.updated', { type: 'info', messageArgs: { smart_count: 1 } });
          if (onSaved) onSaved();
          else redirect('show', description.register, id);
        },
        onError: (error: unknown) => {
          const message = error instanceof Error ? error.message : 'errors.server';
          notify(message, { type: 'error', messageArgs: { _: message } });
        },
      },
    );
  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth aria-labelledby="conflict-title">
      <DialogTitle id="conflict-title">
        {translate(onChosen ? 'conflict.draftTitle' : 'conflict.title')}
      </DialogTitle>
      <DialogContent>
        <DialogContentText>
          {translate(
            open.length === 0 ? 'conflict.noOverlap' : onChosen ? 'conflict.chooseDraft' : 'conflict.choose',
            { smart_count: open.length },
          )}
        </DialogContentText>
        {open.length > 0 && (
          <Table size="small">
            <TableHead>
              <TableRow>
                <TableCell>{translate('history.field')}</TableCell>
                <TableCell>{translate('conflict.mine')}</TableCell>
                <TableCell>{translate('conflict.theirs')}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {open.map((one) => (
                <TableRow key={one.field.name}>
                  <TableCell component="th" scope="row">
                    {labels.field(one.field)}
                  </TableCell>
                  {([true, false] as const).map((isMine) => (
                    <TableCell key={String(isMine)}>
                      <label>
                        <Radio
                          size="small"
                          name={one.field.name}
                          checked={keep.has(one.field.name) === isMine}
                          onChange={() => choose(one.field.name, isMine)}
                        />
                        <RegisterValue
                          field={one.field}
                          record={{ [one.field.name]: isMine ? one.mine : one.theirs }}
                        />
                      </label>
                    </TableCell>
                  ))}
                </TableRow>
              ))}
            </TableBody>
          </Table>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('conflict.back')}</Button>
        <Button variant="contained" color="primary" onClick={settle} disabled={isPending}>
          {translate(onChosen ? 'conflict.goOn' : 'conflict.save')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
