import { useCallback, useEffect, useRef, useState } from 'react';
import { useDataProvider } from 'react-admin';
import type { PanelDataProvider } from '../providers/dataProvider';
import type { RegisterRecord } from '../providers/records';
import { PageSaver, type Saving } from './PageSaver';

/** How long one pauses before what was typed is sent. */
const pauseMs = 1200;

/** Holds a draft of a record and sends what changed soon after one stops typing. Leaving sends at once what is left. */
export const useAutosave = <Draft extends object>(
  register: string,
  record: RegisterRecord,
  toDraft: (record: RegisterRecord) => Draft,
) => {
  const dataProvider = useDataProvider<PanelDataProvider>();
  const [state, setState] = useState<Saving>({ name: 'saved' });
  const [fields, setFields] = useState<RegisterRecord>(record);
  const [saver] = useState(
    () =>
      new PageSaver(record, toDraft, {
        send: (changes) => dataProvider.saveRecord(register, record.id, changes),
        onState: setState,
        onSaved: setFields,
      }),
  );
  const [page, setPage] = useState(saver.now);
  const timer = useRef<ReturnType<typeof setTimeout>>();

  const save = useCallback((): Promise<boolean> => {
    clearTimeout(timer.current);
    return saver.save();
  }, [saver]);

  const change = useCallback(
    (part: Partial<Draft>) => {
      saver.change(part);
      setPage(saver.now);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), pauseMs);
    },
    [save, saver],
  );

  useEffect(() => {
    const hold = (event: BeforeUnloadEvent) => {
      if (saver.isUnsaved) event.preventDefault();
    };
    window.addEventListener('beforeunload', hold);
    return () => {
      window.removeEventListener('beforeunload', hold);
      void save();
    };
  }, [save, saver]);

  return { page, fields, change, state, save, keepMine: (version: number) => saver.keepMine(version) };
};
