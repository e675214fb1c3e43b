import { useEffect } from 'react';
import { useTranslate } from 'react-admin';

/** The browser's title for this page, before the product's name. */
export const useDocumentTitle = (title: string): void => {
  const name = useTranslate()('app.name');
  useEffect(() => {
    document.title = title ? `${title} · ${name}` : name;
  }, [title, name]);
};
