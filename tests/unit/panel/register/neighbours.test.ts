import { edgePages, neighboursOf } from '../../../../src/panel/register/neighbours';

const place = { page: 2, perPage: 3 };
const ids = ['d', 'e', 'f'];

describe('the neighbours of a record', () => {
  it.each([
    ['in the middle of a page', 'e', []],
    ['at its beginning', 'd', [1]],
    ['at its end', 'f', [3]],
    ['that is not on the page', 'x', []],
  ])('ask for the page beside it of a record %s', (_where, id, pages) => {
    expect(edgePages(place, ids, 7, id)).toEqual(pages);
  });

  it.each([
    ['first page', { page: 1, perPage: 3 }, 'd', 7],
    ['last page, and it is full', { page: 2, perPage: 3 }, 'f', 6],
  ])('ask for nothing beyond the %s', (_what, at, id, total) => {
    expect(edgePages(at, ids, total, id)).toEqual([]);
  });

  it('stand on the same page', () => {
    expect(neighboursOf(place, ids, 'e')).toEqual({
      previous: { id: 'd', page: 2 },
      next: { id: 'f', page: 2 },
    });
  });

  it('stand on the pages beside it at the edges', () => {
    expect(neighboursOf(place, ids, 'd', { before: ['a', 'b', 'c'] }).previous).toEqual({ id: 'c', page: 1 });
    expect(neighboursOf(place, ids, 'f', { after: ['g'] }).next).toEqual({ id: 'g', page: 3 });
  });

  it('are none where the list ends, or the record is not in it', () => {
    expect(neighboursOf(place, ids, 'f').next).toBeNull();
    expect(neighboursOf(place, ids, 'x', { before: ['c'] })).toEqual({ previous: null, next: null });
  });
});
