import { diffArrays } from 'diff';

/** Words that stay, words that came, words that went. */
export interface Difference {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const wordsOf = (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment);

/** How one text became another, word by word; both sides of a change stand one after the other, what went first. */
export const differencesOf = (before: string, after: string): Difference[] =>
  diffArrays(wordsOf(before), wordsOf(after)).map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
