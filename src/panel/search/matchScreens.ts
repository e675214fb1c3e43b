/** A screen with what it is found by. */
export interface SearchableScreen {
  to: string;
  label: string;
  initials: string;
}

/** How well a screen answers: its beginning before its middle, words before letters; null when not at all. */
const rank = ({ label, initials }: SearchableScreen, text: string): number | null => {
  const words = label.toLowerCase();
  if (words.startsWith(text)) return 0;
  if (initials.startsWith(text)) return 1;
  if (words.includes(text)) return 2;
  return null;
};

/** The screens that a text names, by their name or its pinyin initials, the best first. */
export const matchScreens = <S extends SearchableScreen>(screens: S[], text: string): S[] => {
  const wanted = text.normalize('NFKC').trim().toLowerCase();
  if (wanted === '') return [];
  return screens
    .flatMap((screen) => {
      const found = rank(screen, wanted);
      return found === null ? [] : [{ screen, found }];
    })
    .sort((a, b) => a.found - b.found)
    .map(({ screen }) => screen);
};
