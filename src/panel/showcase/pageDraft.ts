import type { ShowcaseFigure } from '../../shared/showcase';
import type { PageDraft, PagePicture } from '../../shared/showcase-page';
import type { RegisterRecord } from '../providers/records';

/** What the editor holds: the content, with the address and the criteria that the page is about. */
export interface EditedPage extends PageDraft {
  slug: string | null;
  criteria: string[];
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const list = <T>(value: unknown): T[] => (Array.isArray(value) ? (value as T[]) : []);
// PostgreSQL's decimals come as texts
const degrees = (value: unknown): number | null =>
  value === null || value === undefined || value === '' ? null : Number(value);

/** A record of the register as the editor holds it; the server keeps its lists in their form. */
export const toEditedPage = (record: RegisterRecord): EditedPage => ({
  title: text(record.title) ?? '',
  slug: text(record.slug),
  summary: text(record.summary),
  story: text(record.story),
  highlights: list<string>(record.highlights),
  figures: list<ShowcaseFigure>(record.figures),
  criteria: list<string>(record.criteria),
  cover: text(record.cover),
  pictures: list<PagePicture>(record.pictures),
  video: text(record.video),
  address: text(record.address),
  latitude: degrees(record.latitude),
  longitude: degrees(record.longitude),
  visitingHours: text(record.visitingHours),
  bookingLine: text(record.bookingLine),
  consent: record.consent === true,
});

/** The fields in which two drafts differ, as a save sends them. A page is never without a title. */
export const draftChanges = <Draft extends object>(before: Draft, now: Draft): Partial<Draft> =>
  // a part of what it was made from
  Object.fromEntries(
    Object.entries(now).filter(
      ([name, value]) =>
        JSON.stringify(value) !== JSON.stringify(before[name as keyof Draft]) && // Its own key.
        !(name === 'title' && String(value).trim() === ''),
    ),
  ) as Partial<Draft>;
