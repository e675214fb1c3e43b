import type { ShowcaseContent } from '../shared/showcase';
import { fold, type Edition } from './edition';
import { CRITERIA, TYPES } from './words';

/** What a visitor wants to see of the gallery. */
export interface Filter {
  city?: string;
  type?: string;
  batch?: string;
  criterion?: string;
  /** Words that must all be found. */
  q?: string;
}

export const FILTERS = ['city', 'type', 'batch', 'criterion'] as const;
export type FilterName = (typeof FILTERS)[number];

export const FILTER_TITLES: Record<FilterName, string> = {
  city: '城市',
  type: '类型',
  batch: '批次',
  criterion: '双强五好',
};

/** A value that a filter can have. */
export interface Option {
  value: string;
  label: string;
}

export const PAGE_SIZE = 24;
const LONGEST_SEARCH = 60;

type Options = Record<FilterName, Option[]>;

const known = new WeakMap<Edition, Options>();

/** The values of each filter for which there are sites. */
export function optionsOf(edition: Edition): Options {
  const options = known.get(edition) ?? findOptions(edition);
  known.set(edition, options);
  return options;
}

function findOptions({ sites }: Edition): Options {
  const labelled = (labels: Record<string, string>, values: string[]): Option[] =>
    Object.entries(labels).flatMap(([value, label]) => (values.includes(value) ? [{ value, label }] : []));
  const cities = new Map(sites.map(({ site }) => [site.city, site.cityName]));
  const batches = new Map(
    sites.flatMap(({ site }) => (site.batch ? [[site.batch, site.batchYear ?? 0] as const] : [])),
  );
  return {
    city: [...cities].sort().map(([value, label]) => ({ value, label })),
    type: labelled(
      TYPES,
      sites.flatMap(({ site }) => site.orgType ?? []),
    ),
    batch: [...batches]
      .sort(([one, year], [other, another]) => year - another || one.localeCompare(other, 'zh'))
      .map(([value]) => ({ value, label: value })),
    criterion: labelled(
      CRITERIA,
      sites.flatMap(({ site }) => site.criteria),
    ),
  };
}

/** Reads a filter from an address. What names nothing is left out. */
export function parseFilter(query: URLSearchParams, edition: Edition): Filter {
  const options = optionsOf(edition);
  const filter: Filter = {};
  for (const name of FILTERS) {
    const value = query.get(name);
    if (value && options[name].some((option) => option.value === value)) filter[name] = value;
  }
  const q = (query.get('q') ?? '')
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_SEARCH);
  return q ? { ...filter, q } : filter;
}

export function matching(edition: Edition, filter: Filter): ShowcaseContent[] {
  const words = fold(filter.q ?? '')
    .split(/\s+/)
    .filter(Boolean);
  return edition.sites.filter(({ slug, site }) => {
    const searched = edition.searched.get(slug) ?? '';
    return (
      (!filter.city || site.city === filter.city) &&
      (!filter.type || site.orgType === filter.type) &&
      (!filter.batch || site.batch === filter.batch) &&
      (!filter.criterion || site.criteria.includes(filter.criterion)) &&
      words.every((word) => searched.includes(word))
    );
  });
}

/** How many pages that many sites fill; an empty gallery has one, which says so. */
export const pagesOf = (sites: number): number => Math.max(1, Math.ceil(sites / PAGE_SIZE));

/** The other sites that are nearest: of the same city, and about the same criteria. */
export function relatedTo({ sites }: Edition, of: ShowcaseContent, most = 3): ShowcaseContent[] {
  const nearness = ({ site }: ShowcaseContent): number =>
    Number(site.city === of.site.city) * 4 +
    site.criteria.filter((criterion) => of.site.criteria.includes(criterion)).length +
    Number(site.orgType !== null && site.orgType === of.site.orgType) * 0.5;
  return sites
    .filter(({ slug }) => slug !== of.slug)
    .map((site) => ({ site, near: nearness(site) }))
    .filter(({ near }) => near >= 1)
    .sort((a, b) => b.near - a.near)
    .slice(0, most)
    .map(({ site }) => site);
}
