import { extendTo, pageSelection, togglePage } from '../../../../../src/panel/register/table/selection';

const page = ['a', 'b', 'c', 'd'];

describe('the selection of a list', () => {
  it.each([
    [[], 'none'],
    [['z'], 'none'],
    [['a'], 'some'],
    [['a', 'b', 'c', 'd', 'z'], 'all'],
  ])('of %j is, on this page, %s', (selected, kind) => {
    expect(pageSelection(page, new Set(selected))).toBe(kind);
  });

  it.each([
    [['z'], ['z', 'a', 'b', 'c', 'd']],
    [
      ['a', 'z'],
      ['a', 'z', 'b', 'c', 'd'],
    ],
    [['a', 'b', 'c', 'd', 'z'], ['z']],
  ])('of %j becomes %j when the page is ticked: other pages keep theirs', (selected, after) => {
    expect(togglePage(page, new Set(selected))).toEqual(after);
  });

  it.each([
    [1, 2, ['a', 'b', 'c']],
    [2, 1, ['a', 'b', 'c']],
    [3, 3, ['a', 'd']],
  ])('extends from row %i to row %i', (from, to, after) => {
    expect(extendTo(page, new Set(['a']), from, to)).toEqual(after);
  });
});
