import { useCallback, useEffect, useRef, useState } from 'react';
import { useDataProvider } from 'react-admin';
import { ApiError } from '../providers/ApiError';
import type { PanelDataProvider } from '../providers/dataProvider';
import type { RegisterRecord } from '../providers/records';
import { draftChanges, toEditedPage, type EditedPage } from './pageDraft';

export type Saving =
  | { name: 'saved' | 'pending' | 'saving' }
  | { name: 'failed'; reason: string }
  /** the version that another save made meanwhile */
  | { name: 'conflict'; version: number };

/** How long one pauses before what was typed is sent. */
const pauseMs = 1200;

/**
 * Holds a page and sends what changed soon after one stops typing, one save at a time, each on the version before it.
 * Leaving sends at once what is left. A save that another one overtook waits for a choice.
 */
export const useAutosave = (record: RegisterRecord) => {
  const dataProvider = useDataProvider<PanelDataProvider>();
  const [page, setPage] = useState(() => toEditedPage(record));
  const [state, setState] = useState<Saving>({ name: 'saved' });
  const [fields, setFields] = useState<RegisterRecord>(record);
  const kept = useRef({ page, now: page, version: record.version ?? 1, isSaving: false, isStopped: false });
  const timer = useRef<ReturnType<typeof setTimeout>>();

  const save = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current);
    const held = kept.current;
    if (held.isSaving || held.isStopped) return;
    const sent = held.now;
    const changes = draftChanges(held.page, sent);
    if (Object.keys(changes).length === 0) return setState({ name: 'saved' });
    held.isSaving = true;
    setState({ name: 'saving' });
    try {
      const saved = await dataProvider.savePage(record.id, { ...changes, version: held.version });
      held.page = sent;
      held.version = saved.version ?? held.version + 1;
      held.isSaving = false;
      setFields(saved);
      if (held.now === sent) setState({ name: 'saved' });
      else await save();
    } catch (error) {
      held.isSaving = false;
      if (error instanceof ApiError && error.code === 'conflict') {
        held.isStopped = true;
        setState({ name: 'conflict', version: Number(error.details.current?.version ?? held.version) });
        return;
      }
      setState({ name: 'failed', reason: error instanceof Error ? error.message : 'errors.server' });
    }
  }, [dataProvider, record.id]);

  const change = useCallback(
    (part: Partial<EditedPage>) => {
      const now = { ...kept.current.now, ...part };
      kept.current.now = now;
      setPage(now);
      if (kept.current.isStopped) return;
      if (!kept.current.isSaving) setState({ name: 'pending' });
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), pauseMs);
    },
    [save],
  );

  /** Goes on from another version, with what one has written oneself. */
  const keepMine = useCallback(
    (version: number) => {
      Object.assign(kept.current, { version, isStopped: false });
      return save();
    },
    [save],
  );

  useEffect(() => {
    const hold = (event: BeforeUnloadEvent) => {
      const { page: before, now } = kept.current;
      if (Object.keys(draftChanges(before, now)).length > 0) event.preventDefault();
    };
    window.addEventListener('beforeunload', hold);
    return () => {
      window.removeEventListener('beforeunload', hold);
      void save();
    };
  }, [save]);

  return { page, fields, change, state, save, keepMine };
};
