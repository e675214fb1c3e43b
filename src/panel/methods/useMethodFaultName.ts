import { useTranslate } from 'react-admin';

/** Names of a method's places: `['pictures', '2', 'caption']` is “图片 3 · 图注”. */
export const useMethodFaultName = () => {
  const translate = useTranslate();
  return ([field = '', index, part]: string[]): string => {
    if (index === undefined) return translate(`methods.fields.${field}`);
    const name = translate('showcase.pictures.name', { number: Number(index) + 1 });
    return part === undefined ? name : `${name} · ${translate(`showcase.pictures.${part}`)}`;
  };
};
