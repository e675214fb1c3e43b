import { useTranslate } from 'react-admin';

/** Names of a page's places: `['pictures', '2', 'alternative']` is “图片 3 · 替代文字”. */
export const useFaultName = () => {
  const translate = useTranslate();
  return ([field = '', index, part]: string[]): string => {
    if (index === undefined) return translate(`showcase.fields.${field}`);
    const number = Number(index) + 1;
    const singular = { pictures: 'picture', figures: 'figure', highlights: 'highlight' }[field] ?? field;
    const name = translate(`showcase.faults.${singular}`, { number });
    if (part === undefined) return name;
    const room = field === 'pictures' ? 'pictures' : 'list';
    return `${name} · ${translate(`showcase.${room}.${part}`)}`;
  };
};

/** The element that a place of a page is written in. */
export const fieldId = (path: readonly string[]): string => `showcase-${path.join('-')}`;
