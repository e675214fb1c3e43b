import type { PageFault } from './showcase-page';
import { findPersonalNumber } from './personal-numbers';
import { countCharacters } from './method-text';
import { plainText } from './plain-text';
import { METHOD_SECTIONS, type MethodPicture, type MethodSection } from './work-method';

/** A work method as it is written. */
export interface MethodDraft extends Record<MethodSection, string | null> {
  title: string;
  oneLine: string | null;
  authors: string | null;
  pictures: MethodPicture[];
}

/** What a call asks for; null where it sets no limit. */
export interface MethodLimits {
  mostCharacters: number | null;
  mostPictures: number | null;
}

export const MOST_METHOD_PICTURES = 60;

export const totalCharacters = (draft: Record<MethodSection, string | null>): number =>
  METHOD_SECTIONS.reduce((sum, section) => sum + countCharacters(draft[section]), 0);

/** All that keeps a method from being handed in, each at its field. */
export function methodFaults(draft: MethodDraft, limits: MethodLimits): PageFault[] {
  const fault = (code: PageFault['code'], ...path: string[]): PageFault => ({ path, code, isRequired: true });
  const isEmpty = (text: string | null): boolean => countCharacters(text) === 0;
  const lines = ['title', 'oneLine', 'authors'] as const;
  const texts = [...lines, ...METHOD_SECTIONS];
  return [
    ...lines.filter((name) => isEmpty(draft[name])).map((name) => fault('required', name)),
    ...METHOD_SECTIONS.filter((name) => name !== 'appendix' && isEmpty(draft[name])).map((name) =>
      fault('required', name),
    ),
    ...(limits.mostCharacters !== null && totalCharacters(draft) > limits.mostCharacters
      ? [fault('method-too-long', 'characters')]
      : []),
    ...(limits.mostPictures !== null && draft.pictures.length > limits.mostPictures
      ? [fault('method-too-many-pictures', 'pictures')]
      : []),
    ...draft.pictures.flatMap(({ caption }, index) =>
      caption === '' ? [fault('required', 'pictures', String(index), 'caption')] : [],
    ),
    ...texts.flatMap((name) => {
      const kind = findPersonalNumber(plainText(draft[name] ?? ''));
      return kind ? [fault(kind, name)] : [];
    }),
  ];
}
