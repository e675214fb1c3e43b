import {
  withAdded,
  withMoved,
  withoutMethod,
} from '../../../../src/panel/methods/collection/collectionDraft';
import { differencesOf } from '../../../../src/panel/fields/differences';

const part = (...methods: string[]) => ({ title: '', preface: '', methods });
const methodsOf = (parts: Array<{ methods: string[] }>) => parts.map(({ methods }) => methods);

describe('the differences of two texts', () => {
  it('are told word by word, what went before what came', () => {
    expect(differencesOf('走访会员三百家', '走访会员单位四百家')).toEqual([
      { kind: 'same', text: '走访会员' },
      { kind: 'removed', text: '三百' },
      { kind: 'added', text: '单位四百' },
      { kind: 'same', text: '家' },
    ]);
  });

  it.each([
    ['', ''],
    ['', '新写的一段'],
    ['删去的一段', ''],
    ['一样的', '一样的'],
    ['甲乙丙丁', '丁丙乙甲'],
  ])('give both texts back: %s → %s', (before, after) => {
    const parts = differencesOf(before, after);
    const textOf = (left: string) =>
      parts
        .filter(({ kind }) => kind !== left)
        .map(({ text }) => text)
        .join('');
    expect([textOf('added'), textOf('removed')]).toEqual([before, after]);
  });
});

describe('texts that have little in common', () => {
  it('are told apart as wholes', () => {
    const text = (letters: string) => Array.from({ length: 4_000 }, (_, at) => `${letters}${at}`).join(' ');
    const [before, after] = [text('a'), text('b')];
    expect(differencesOf(before, after)).toEqual([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]);
  });
});

describe('the parts of a collection', () => {
  const parts = [part('a', 'b', 'c'), part('d')];

  it('take methods in, let them go, and keep each once while they are moved', () => {
    expect(methodsOf(withAdded(parts, 1, ['e', 'f']))).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e', 'f'],
    ]);
    expect(methodsOf(withoutMethod(parts, { part: 0, index: 1 }))).toEqual([['a', 'c'], ['d']]);
    expect(methodsOf(withMoved(parts, { part: 0, index: 0 }, { part: 0, index: 2 }))).toEqual([
      ['b', 'c', 'a'],
      ['d'],
    ]);
    expect(methodsOf(withMoved(parts, { part: 0, index: 1 }, { part: 1, index: 0 }))).toEqual([
      ['a', 'c'],
      ['b', 'd'],
    ]);
  });

  it('stay as they are where there is nothing to move, or nowhere to move it', () => {
    expect(withMoved(parts, { part: 0, index: 9 }, { part: 1, index: 0 })).toBe(parts);
    expect(withMoved(parts, { part: 0, index: 0 }, { part: 7, index: 0 })).toBe(parts);
  });
});
