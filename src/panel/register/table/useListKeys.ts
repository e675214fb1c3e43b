import { useEffect, type RefObject } from 'react';
import { isTaken } from './gridKeys';

/** Keys that work anywhere on a list's page as long as nobody types: search, help, and the way into the rows. */
export const useListKeys = (page: RefObject<HTMLElement>, onHelp: () => void): void => {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTaken(event.target) || document.querySelector('[role=dialog]')) return;
      const isFree =
        event.target === document.body || (event.target as Element | null)?.id === 'main-content';
      if (event.key === '/') page.current?.querySelector<HTMLElement>('input[type=search]')?.focus();
      else if (event.key === '?') onHelp();
      else if (isFree && ['ArrowDown', 'ArrowUp', 'j', 'k'].includes(event.key))
        page.current?.querySelector<HTMLElement>('[role=gridcell][tabindex="0"]')?.focus();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [page, onHelp]);
};
