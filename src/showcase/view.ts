/** How a page is shown: larger letters, stronger contrast, both, or neither. Part of the address; nothing is remembered. */
export interface View {
  isLarge: boolean;
  isContrast: boolean;
}

export const PLAIN: View = { isLarge: false, isContrast: false };
export const VIEWS: readonly View[] = [false, true].flatMap((isLarge) =>
  [false, true].map((isContrast) => ({ isLarge, isContrast })),
);

/** The word for a view in an address: `large`, `contrast`, `large-contrast`, or nothing. */
export const viewWord = ({ isLarge, isContrast }: View): string =>
  [isLarge && 'large', isContrast && 'contrast'].filter(Boolean).join('-');

export const parseView = (word: string | null): View =>
  VIEWS.find((view) => viewWord(view) === word) ?? PLAIN;
