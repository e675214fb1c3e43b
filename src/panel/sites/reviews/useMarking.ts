import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useNotify } from 'react-admin';
import type { Marks } from '../../../shared/review-answers';
import { faultsOf } from '../faultsOf';
import { isReadable, toBody, toMarking, type Marking } from './marking';

/** A review as far as marking needs it. */
export interface MarkedReview extends Marks {
  id: string;
  handedInAt: string | null;
  closedAt: string | null;
  weights: Record<string, number>;
}

/** Where the marks of a kind of review are kept, and under which key its answers are remembered. */
export interface MarkingApi {
  key: 'sites' | 'methods';
  saveMarks: (id: string, body: object) => Promise<unknown>;
  handIn: (id: string) => Promise<unknown>;
}

/** Milliseconds without a stroke after which a draft is kept. */
const rest = 2_000;

export type Keeping = 'saved' | 'unsaved' | 'saving';

export interface MarkingState {
  marking: Marking;
  isOpen: boolean;
  keeping: Keeping;
  /** messages by criterion, of what was handed in without a mark */
  faults: Record<string, string>;
  setMark: (code: string, change: Partial<Marking['marks'][string]>) => void;
  setComment: (comment: string) => void;
  save: () => Promise<boolean>;
  handIn: () => Promise<boolean>;
}

/** The marks of one review in the making: kept as a draft soon after one stops typing, handed in once. */
export const useMarking = (review: MarkedReview, api: MarkingApi): MarkingState => {
  const notify = useNotify();
  const client = useQueryClient();
  const [marking, setMarking] = useState(() => toMarking(review));
  const [keeping, setKeeping] = useState<Keeping>('saved');
  const [faults, setFaults] = useState<Record<string, string>>({});
  const latest = useRef(marking);
  const isOpen = review.handedInAt === null && review.closedAt === null;
  const change = (next: Marking) => {
    latest.current = next;
    setMarking(next);
    setKeeping('unsaved');
  };
  const fail = useCallback(
    (error: unknown) => {
      const { message, fields } = faultsOf(error);
      setFaults(fields);
      notify(message, { type: 'error', messageArgs: { _: message } });
    },
    [notify],
  );
  const save = useCallback(async (): Promise<boolean> => {
    const sent = latest.current;
    if (!isReadable(sent)) return false;
    setKeeping('saving');
    try {
      await api.saveMarks(review.id, toBody(sent));
      setKeeping(latest.current === sent ? 'saved' : 'unsaved');
      await client.invalidateQueries({ queryKey: [api.key, 'reviews'] });
      return true;
    } catch (error) {
      setKeeping('unsaved');
      fail(error);
      return false;
    }
  }, [api, client, fail, review.id]);
  useEffect(() => {
    if (keeping !== 'unsaved' || !isOpen) return undefined;
    const timer = setTimeout(() => void save(), rest);
    return () => clearTimeout(timer);
  }, [keeping, marking, isOpen, save]);
  useDraftOnLeaving(keeping !== 'saved' && isOpen, () => {
    if (isReadable(latest.current)) void api.saveMarks(review.id, toBody(latest.current)).catch(fail);
  });
  const handIn = async (): Promise<boolean> => {
    setFaults({});
    if (!(await save())) return false;
    try {
      client.setQueryData([api.key, 'review', review.id], await api.handIn(review.id));
      await client.invalidateQueries({ queryKey: [api.key] });
      await client.invalidateQueries({ queryKey: ['desk'] });
      notify('sites.reviews.handedInNow', { type: 'success' });
      return true;
    } catch (error) {
      fail(error);
      return false;
    }
  };
  return {
    marking,
    isOpen,
    keeping,
    faults,
    setMark: (code, part) =>
      change({
        ...latest.current,
        marks: {
          ...latest.current.marks,
          [code]: { mark: '', comment: '', ...latest.current.marks[code], ...part },
        },
      }),
    setComment: (comment) => change({ ...latest.current, comment }),
    save,
    handIn,
  };
};

/** Whoever goes to another page leaves a kept draft; whoever closes the browser is asked. */
const useDraftOnLeaving = (isUnsaved: boolean, keep: () => void): void => {
  const now = useRef({ isUnsaved, keep });
  now.current = { isUnsaved, keep };
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (now.current.isUnsaved) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('beforeunload', ask);
      if (now.current.isUnsaved) now.current.keep();
    };
  }, []);
};
