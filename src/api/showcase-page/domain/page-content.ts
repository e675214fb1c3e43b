import type { ShowcaseContent, ShowcaseMethod, ShowcasePicture } from '../../../shared/showcase';
import { findPersonalNumber } from '../../../shared/personal-numbers';
import { visitOf, type PageDraft } from '../../../shared/showcase-page';
import { sanitiseStory, withoutStrangers } from './sanitise-story';

/** A page as it stands in the registers, with what is said of its site. */
export interface StoredPage extends PageDraft {
  page: string;
  slug: string | null;
  criteria: string[];
  jurisdiction: string;
  site: Omit<ShowcaseContent['site'], 'criteria'> | null;
  /** Selected ones of the branch that the site is about. */
  methods: ShowcaseMethod[];
  /** Of the site. */
  stage: string | null;
  /** Of each picture that is there. */
  media: Record<string, { width: number; height: number; widths: number[]; placeholder: string }>;
}

/** What visitors would see of a page: exactly the keys of the public allow-list, the story sanitised once more. */
export function toContent(
  page: StoredPage & { site: NonNullable<StoredPage['site']> },
  { slug, publishedAt, updatedAt }: Pick<ShowcaseContent, 'slug' | 'publishedAt' | 'updatedAt'>,
): ShowcaseContent {
  const pictures = page.pictures.flatMap(({ token, caption, alternative }): ShowcasePicture[] => {
    const media = page.media[token];
    return media ? [{ token, caption, alternative, ...media }] : [];
  });
  const cover = pictures.find(({ token }) => token === page.cover) ?? pictures[0] ?? null;
  const { site } = page;
  return {
    slug,
    title: page.title,
    summary: page.summary ?? '',
    story: withoutStrangers(sanitiseStory(page.story ?? ''), new Set(pictures.map(({ token }) => token))),
    highlights: page.highlights.filter((text) => text !== ''),
    figures: page.figures.map(({ label, value, unit, asOf }) => ({ label, value, unit, asOf })),
    cover,
    pictures,
    video: page.video === null ? null : `/showcase/videos/${page.video}`,
    visit: visitOf(page),
    // Nobody reviews these on the page: what holds somebody's number stays away.
    methods: page.methods
      .filter(({ title, oneLine }) => findPersonalNumber(`${title} ${oneLine}`) === null)
      .map(({ title, oneLine, year }) => ({ title, oneLine, year })),
    site: {
      title: site.title,
      organization: site.organization,
      branch: site.branch,
      level: site.level,
      batch: site.batch,
      batchYear: site.batchYear,
      city: site.city,
      cityName: site.cityName,
      orgType: site.orgType,
      criteria: page.criteria,
      namedOn: site.namedOn,
      plaqueNumber: site.plaqueNumber,
      validTo: site.validTo,
    },
    publishedAt,
    updatedAt,
  };
}

/** Keys of the content whose values differ, dates of the publication itself apart. */
export function changedKeys(content: ShowcaseContent, published: ShowcaseContent | null): string[] {
  const keys = Object.keys(content).filter((key) => key !== 'publishedAt' && key !== 'updatedAt');
  if (!published) return keys;
  const text = (of: ShowcaseContent, key: string): string => ordered(of[key as keyof ShowcaseContent]); // Its own key.
  return keys.filter((key) => text(content, key) !== text(published, key));
}

/** As text, whatever the order of the keys: PostgreSQL keeps another one. */
function ordered(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
