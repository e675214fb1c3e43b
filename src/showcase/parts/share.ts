import type { ShowcaseContent } from '../../shared/showcase';
import type { Setting } from '../setting';

export const shareFile = (slug: string): string => `share/${encodeURIComponent(slug)}.jpg`;

/** The picture that other sites show of a page: that of a site which has a cover. */
export const shareOf = (
  { addresses }: Setting,
  site: ShowcaseContent | undefined,
): { address: string; alternative: string } | undefined =>
  site?.cover
    ? { address: addresses.absoluteFile(shareFile(site.slug)), alternative: site.cover.alternative }
    : undefined;
