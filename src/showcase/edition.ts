import type { ClientBase } from 'pg';
import { toPinyinInitials } from '../shared/pinyin-initials';
import type { ShowcaseContent } from '../shared/showcase';

/** All that is public at one moment. A page is rendered from this and from nothing else. */
export interface Edition {
  /** Grows with each change (showcase.edition). */
  number: string;
  /** The newest first. */
  sites: readonly ShowcaseContent[];
  bySlug: ReadonlyMap<string, ShowcaseContent>;
  /** Addresses of what was public once. */
  withdrawn: ReadonlySet<string>;
  /** Addresses that pages had before, with those that they have. */
  former: ReadonlyMap<string, string>;
  /** Pictures and videos that are shown somewhere. */
  tokens: ReadonlySet<string>;
  /** What a search reads of a site, folded. */
  searched: ReadonlyMap<string, string>;
}

interface Row {
  number: string;
  publications: Array<{ slug: string; content: ShowcaseContent | null }>;
  former: Record<string, string>;
}

/** As json, since Strapi leaves jsonb unread. */
const READ = `select e.number::text as number,
  coalesce((select json_agg(json_build_object('slug', slug, 'content', content) order by published_at desc, slug)
    from showcase.publication), '[]') as publications,
  coalesce((select json_object_agg(f.slug, p.slug)
    from showcase.former_slug f join showcase.publication p on p.page = f.page), '{}') as former
  from showcase.edition e`;

/** The edition of this moment, in one statement and therefore of one piece. The caller has taken on the role of visitors. */
export async function readEdition(connection: ClientBase): Promise<Edition> {
  const { rows } = await connection.query<Row>(READ);
  const [row] = rows;
  if (!row) throw new Error('showcase.edition has no row');
  return toEdition(row);
}

export async function readEditionNumber(connection: ClientBase): Promise<string> {
  const { rows } = await connection.query<{ number: string }>(
    'select number::text as number from showcase.edition',
  );
  return rows[0]?.number ?? '';
}

export function toEdition({ number, publications, former }: Row): Edition {
  const sites = publications.flatMap(({ slug, content }) => (content ? [{ ...content, slug }] : []));
  return {
    number,
    sites,
    bySlug: new Map(sites.map((site) => [site.slug, site])),
    withdrawn: new Set(publications.flatMap(({ slug, content }) => (content ? [] : [slug]))),
    former: new Map(Object.entries(former)),
    tokens: new Set(sites.flatMap(tokensOf)),
    searched: new Map(sites.map((site) => [site.slug, toSearched(site)])),
  };
}

/** How a site is counted: the first that was published is 1. */
export const numberOf = ({ sites }: Edition, { slug }: ShowcaseContent): number =>
  sites.length - sites.findIndex((site) => site.slug === slug);

/** As letters are compared: full width is half width, upper case is lower case. */
export const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

function tokensOf({ cover, pictures, video }: ShowcaseContent): string[] {
  const videos = video ? [video.replace(/^.*\//, '').replace(/\.\w+$/, '')] : [];
  return [...(cover ? [cover.token] : []), ...pictures.map(({ token }) => token), ...videos];
}

function toSearched({ title, summary, highlights, site }: ShowcaseContent): string {
  const texts = [title, summary, ...highlights, site.title, site.organization, site.branch, site.cityName];
  const initials = [title, site.title].map(toPinyinInitials);
  return fold([...texts, ...initials].filter(Boolean).join('\n'));
}
