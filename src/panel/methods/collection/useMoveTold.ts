import { useEffect, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { CollectionPart } from '../../../shared/method-answers';
import type { Place } from './collectionDraft';

/** By which button of a method it was moved, when it was not dragged. */
export type Way = 'to-previous' | 'to-next';

/**
 * Keeps the keyboard on a method that was moved, wherever it stands then, and says where that is.
 *
 * @returns the words of the last move, and what to call with each
 */
export function useMoveTold(parts: CollectionPart[], titleOf: (method: string) => string) {
  const translate = useTranslate();
  const [said, setSaid] = useState('');
  const moved = useRef<{ method: string; way: Way } | null>(null);
  useEffect(() => {
    if (!moved.current) return;
    const { method, way } = moved.current;
    moved.current = null;
    const item = document.querySelector(`[data-method="${method}"]`);
    const buttons = [...(item?.querySelectorAll<HTMLButtonElement>('button:not(:disabled)') ?? [])];
    // In the last part there is no way on.
    (buttons.find(({ dataset }) => dataset.way === way) ?? buttons[0])?.focus();
  }, [parts]);
  const tell = (from: Place, to: Place, way?: Way): void => {
    const method = parts[from.part]?.methods[from.index];
    if (method === undefined) return;
    if (way) moved.current = { method, way };
    const left = (parts[to.part]?.methods ?? []).filter((one) => one !== method);
    setSaid(
      translate('methods.book.moved', {
        title: titleOf(method),
        part: to.part + 1,
        place: Math.min(to.index, left.length) + 1,
      }),
    );
  };
  return { said, tell };
}
