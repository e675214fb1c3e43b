/** Words that stay, words that came, words that went. */
export interface Difference {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const wordsOf = (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment);

/** More pairs of words than this are not compared one by one: the whole middle counts as rewritten. */
const mostPairs = 4_000_000;

/** How one text became another, word by word; both sides of a change stand one after the other, what went first. */
export const differencesOf = (before: string, after: string): Difference[] => {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end])
    end += 1;
  const middle = compare(a.slice(start, a.length - end), b.slice(start, b.length - end));
  return joined([...a.slice(0, start).map(toSame), ...middle, ...a.slice(a.length - end).map(toSame)]);
};

const toSame = (text: string): Difference => ({ kind: 'same', text });

/** The longest common subsequence of two lists of words, by the table of its lengths. */
const compare = (a: string[], b: string[]): Difference[] => {
  const removed = (text: string): Difference => ({ kind: 'removed', text });
  const added = (text: string): Difference => ({ kind: 'added', text });
  if (a.length * b.length > mostPairs) return [...a.map(removed), ...b.map(added)];
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const found: Difference[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [old = '', now = ''] = [a[i], b[j]];
    if (i < a.length && j < b.length && old === now) {
      found.push(toSame(old));
      i += 1;
      j += 1;
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) {
      found.push(removed(old));
      i += 1;
    } else {
      found.push(added(now));
      j += 1;
    }
  }
  return found;
};

/** Neighbours of the same kind as one. */
const joined = (parts: Difference[]): Difference[] =>
  parts.reduce<Difference[]>((whole, part) => {
    const last = whole.at(-1);
    if (last?.kind !== part.kind) return [...whole, part];
    return [...whole.slice(0, -1), { kind: part.kind, text: last.text + part.text }];
  }, []);
