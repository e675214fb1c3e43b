import { calendarWeeks, monthAfter } from '../../../../src/panel/showcase/calendarWeeks';
import { changedAt, moved, withoutAt } from '../../../../src/panel/showcase/moved';
import { fromOfficeTime, inOfficeTime } from '../../../../src/panel/showcase/officeTime';
import { draftChanges, toEditedPage } from '../../../../src/panel/showcase/pageDraft';

describe('the calendar', () => {
  it('begins its weeks on Monday and holds each day once', () => {
    const weeks = calendarWeeks('2026-11');
    expect(weeks[0]).toEqual([null, null, null, null, null, null, '2026-11-01']);
    expect(weeks.flat().filter(Boolean)).toHaveLength(30);
    expect(weeks.every((week) => week.length === 7)).toBe(true);
    expect([monthAfter('2026-12', 1), monthAfter('2026-01', -1)]).toEqual(['2027-01', '2025-12']);
  });

  it('tells the time of the office wherever the browser is', () => {
    expect(fromOfficeTime('2026-12-01T09:30')).toBe('2026-12-01T01:30:00.000Z');
    expect(inOfficeTime(new Date('2026-12-01T01:30:00Z'))).toBe('2026-12-01T09:30');
  });
});

describe('lists', () => {
  it('are moved, changed and shortened as copies', () => {
    const list = ['a', 'b', 'c'];
    expect(moved(list, 0, 2)).toEqual(['b', 'c', 'a']);
    expect(moved(list, 2, 3)).toEqual(list);
    expect(changedAt(list, 1, 'x')).toEqual(['a', 'x', 'c']);
    expect(withoutAt(list, 1)).toEqual(['a', 'c']);
    expect(list).toEqual(['a', 'b', 'c']);
  });
});

describe('a draft', () => {
  const record = {
    id: 'x',
    documentId: 'x',
    version: 2,
    title: '标题',
    latitude: '23.100000',
    highlights: null,
  };

  it('is read from a record, and sends what changed alone', () => {
    const page = toEditedPage(record);
    expect(page).toMatchObject({ title: '标题', latitude: 23.1, highlights: [], consent: false });
    expect(draftChanges(page, { ...page, summary: '新', highlights: ['一'] })).toEqual({
      summary: '新',
      highlights: ['一'],
    });
    expect(draftChanges(page, { ...page, title: ' ' })).toEqual({});
  });
});
