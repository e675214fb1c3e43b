import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { useRecordContext, useRecordFromLocation } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import type { FieldDescription } from '../../../shared/register-description';
import { draftOf, parseDraft, type Draft } from './draft';
import { dropDraft, keepDraft, loadDraft, type DraftPlace } from './draftStore';

/** A draft is written so long after the last stroke. */
const restMs = 400;

/** What the form was opened with: the record, and what the link to a new one had chosen already. */
export const useOpenedWith = (): Record<string, unknown> => {
  const record = useRecordContext();
  const chosen = useRecordFromLocation();
  return useMemo(() => ({ ...record, ...chosen }), [record, chosen]);
};

/**
 * Keeps what is entered as a draft, without drawing anything anew. A draft of an earlier time is offered first, and
 * nothing is written over it until that is decided.
 *
 * @param isDone true once the form is saved or given up: from then on nothing is kept
 */
export const useDraftKeeping = (
  fields: FieldDescription[],
  place: DraftPlace,
  isDone: RefObject<boolean>,
): { offered: Draft | null; decide: () => void; drop: () => void } => {
  const form = useFormContext();
  const openedWith = useOpenedWith();
  const [offered, setOffered] = useState<Draft | null>(() =>
    parseDraft(loadDraft(place), fields, new Date()),
  );
  const write = useRef<() => void>(() => undefined);
  write.current = () => {
    if (offered || isDone.current) return;
    const draft = draftOf(fields, openedWith, form.getValues(), new Date().toISOString());
    if (draft) keepDraft(place, draft);
    else dropDraft(place);
  };
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const now = () => {
      if (timer === undefined) return;
      clearTimeout(timer);
      timer = undefined;
      write.current();
    };
    const { unsubscribe } = form.watch(() => {
      clearTimeout(timer);
      timer = setTimeout(now, restMs);
    });
    window.addEventListener('pagehide', now);
    return () => {
      unsubscribe();
      window.removeEventListener('pagehide', now);
      now();
    };
  }, [form]);
  const decide = useCallback(() => setOffered(null), []);
  const drop = useCallback(() => {
    dropDraft(place);
    setOffered(null);
  }, [place]);
  return { offered, decide, drop };
};
