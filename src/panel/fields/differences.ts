import { diffArrays } from 'diff';

/** Words that stay, words that came, words that went. */
export interface Difference {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const wordsOf = (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment);

/** So many words may come or go; beyond that the texts are told apart as wholes, in time that nobody notices. */
const MOST_DIFFERENT = 3_000;

/** How one text became another, word by word; both sides of a change stand one after the other, what went first. */
export const differencesOf = (before: string, after: string): Difference[] =>
  diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: MOST_DIFFERENT })?.map(
    ({ value, added, removed }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value.join(''),
    }),
  ) ?? [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
