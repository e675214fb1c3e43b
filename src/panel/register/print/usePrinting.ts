import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/**
 * When the sheet of a page is there, and how it is printed: the button and Ctrl-P put it there and print as soon as all
 * that it asks for has been read; the browser's own menu prints what is there at once.
 */
export const usePrinting = () => {
  const queries = useQueryClient();
  const [isPrinted, setPrinted] = useState(false);
  const [isWanted, setWanted] = useState(false);
  const print = () => {
    setPrinted(true);
    setWanted(true);
  };

  useEffect(() => {
    if (!isWanted) return;
    let frame: number | undefined;
    const printWhenRead = () => {
      if (queries.isFetching() > 0 || frame !== undefined) return;
      frame = requestAnimationFrame(() => {
        setWanted(false);
        window.print();
      });
    };
    const stop = queries.getQueryCache().subscribe(printWhenRead);
    printWhenRead();
    return () => {
      stop();
      if (frame !== undefined) cancelAnimationFrame(frame);
    };
  }, [isWanted, queries]);

  useEffect(() => {
    // the browser takes the page as it stands when this returns
    const before = () => flushSync(() => setPrinted(true));
    const after = () => setPrinted(false);
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'p' || event.altKey || event.shiftKey) return;
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      print();
    };
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    document.addEventListener('keydown', press);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
      document.removeEventListener('keydown', press);
    };
  }, []);
  return { isPrinted, print };
};
