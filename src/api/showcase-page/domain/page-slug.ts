import { pinyin } from 'pinyin-pro';

const LONGEST = 80;

/** The form of an address: lower case letters and digits, parted by single hyphens. Null where nothing is left. */
export function toSlug(text: string): string | null {
  const slug = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
  return slug === '' ? null : slug;
}

/** The address of a title: its pinyin without tones, syllable by syllable. */
export function slugOfTitle(title: string): string {
  const syllables = pinyin(title.normalize('NFKC'), {
    toneType: 'none',
    v: true,
    type: 'array',
    nonZh: 'consecutive',
  });
  return toSlug(syllables.join('-')) ?? 'site';
}

/** The first of `slug`, `slug-2`, `slug-3` … that nobody has. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug;
  for (let number = 2; ; number += 1) {
    const next = `${slug}-${number}`;
    if (!taken.has(next)) return next;
  }
}
