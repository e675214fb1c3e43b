import { useEffect } from 'react';

/** Tells screen readers and fonts which language the page is in. */
export const useDocumentLanguage = (locale: string): void => {
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
};
