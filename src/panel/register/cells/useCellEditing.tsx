import { useCallback, useState, type ReactNode } from 'react';
import { useNotify, useTranslate, useUpdate, type RaRecord } from 'react-admin';
import { ApiError } from '../../providers/ApiError';
import { findField } from '../../schema/describe';
import { useLabels } from '../../schema/useLabels';
import type { FieldDescription, OfferedRegister } from '../../../shared/register-description';
import { ConflictDialog, type Conflict } from '../ConflictDialog';
import { useFilterText } from '../filters/useFilterText';
import { Undoable } from '../Undoable';
import { readTyped, toTyped } from './cellValue';

export interface CellEditing {
  edited: { id: RaRecord['id']; field: string } | null;
  /** what is wrong with what was typed, in the reader's words */
  fault: string | null;
  isSaving: boolean;
  start: (record: RaRecord, field: string) => void;
  /** leaves the cell as it was */
  cancel: () => void;
  /** saves what was typed; a cell that nobody changed is just left */
  save: (field: FieldDescription, record: RaRecord, typed: string) => void;
  /** shown when somebody else saved the record meanwhile */
  dialog: ReactNode;
}

/** One cell of a list being changed: read, saved with the row's version, and taken back when one asks for it. */
export const useCellEditing = (description: OfferedRegister, onLeave: () => void): CellEditing => {
  const translate = useTranslate();
  const labels = useLabels();
  const say = useFilterText();
  const notify = useNotify();
  const [edited, setEdited] = useState<CellEditing['edited']>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [update, { isPending }] = useUpdate<RaRecord>();
  const { register } = description;

  const start = useCallback((record: RaRecord, field: string) => {
    setFault(null);
    setEdited({ id: record.id, field });
  }, []);
  const leave = () => {
    setEdited(null);
    setFault(null);
    // the cell takes the keyboard back once it is drawn again
    setTimeout(onLeave);
  };

  const write = async (record: RaRecord, name: string, value: unknown): Promise<RaRecord> => {
    const saved = await update(
      register,
      { id: record.id, data: { [name]: value, version: record.version }, previousData: record },
      { mutationMode: 'pessimistic', returnPromise: true },
    );
    // pessimistic, it answers the row or throws; its type allows for the other modes too
    if (!saved) throw new Error('errors.server');
    return saved;
  };

  const undo = async (saved: RaRecord, name: string, before: unknown) => {
    try {
      await write(saved, name, before);
      notify('lists.cell.undone', { type: 'info' });
    } catch (error) {
      const message = error instanceof Error ? error.message : 'errors.server';
      notify(message, { type: 'error', messageArgs: { _: message } });
    }
  };

  const tell = (field: FieldDescription, record: RaRecord, saved: RaRecord, value: unknown) => {
    const words = field.name && say(field, value);
    notify(
      <Undoable onUndo={() => undo(saved, field.name, record[field.name] ?? null)}>
        {translate('lists.cell.saved', {
          name: labels.field(field),
          value: words || translate('lists.cell.empty'),
        })}
      </Undoable>,
      { autoHideDuration: 10_000 },
    );
  };

  const save = async (field: FieldDescription, record: RaRecord, typed: string) => {
    if (isPending) return;
    if (typed === toTyped(record[field.name])) return leave();
    const reading = readTyped(field, typed);
    if ('message' in reading) return setFault(translate(reading.message, reading.variables));
    try {
      const saved = await write(record, field.name, reading.value);
      leave();
      tell(field, record, saved, reading.value);
    } catch (error) {
      if (error instanceof ApiError && error.code === 'conflict' && error.details.current) {
        setConflict({
          base: record,
          mine: { [field.name]: reading.value },
          current: { ...error.details.current, documentId: record.documentId },
        });
        return;
      }
      const message = error instanceof Error ? error.message : 'errors.server';
      setFault(translate(message, { _: message }));
    }
  };

  const close = () => {
    setConflict(null);
    leave();
  };
  return {
    edited,
    fault,
    isSaving: isPending,
    start,
    cancel: leave,
    save: (field, record, typed) => void save(field, record, typed),
    dialog: conflict && edited && findField(description, edited.field) && (
      <ConflictDialog description={description} conflict={conflict} onClose={close} onSaved={close} />
    ),
  };
};
