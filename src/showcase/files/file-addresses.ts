import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Addresses, Target } from '../addresses';
import { FILTERS, type Filter } from '../filters';
import { PLAIN, viewWord, type View } from '../view';

/**
 * Addresses in a folder of files, relative to the file that is written, so that the folder can stand anywhere.
 *
 * @param base the address that the folder will have, without a slash at its end
 * @param from the file that is written; null for one that is shown at any address, where links must be absolute
 */
export function fileAddresses(base: string, from: string | null): Addresses {
  const absolute = (file: string): string => `${base}/${encodeURI(file)}`;
  const to = (file: string): string =>
    from === null ? absolute(file) : encodeURI(path.posix.relative(path.posix.dirname(from), file));
  return {
    page: (target, view) => to(fileOf(target, view)),
    file: to,
    absolute: (target) => absolute(fileOf(target, PLAIN)).replace(/\/index\.html$/, '/'),
    absoluteFile: absolute,
    combinesFilters: false,
  };
}

/** The file that a page is written to; each view has a folder of its own. */
export const fileOf = (target: Target, view: View): string =>
  path.posix.join(viewWord(view), `${nameOf(target)}.html`);

function nameOf(target: Target): string {
  switch (target.page) {
    case 'gallery':
      return galleryName(target.filter) + (target.number > 1 ? `-${target.number}` : '');
    case 'site':
      return siteName(target.slug);
    case 'city':
      return `city/${target.word}`;
    default:
      return target.page;
  }
}

function galleryName(filter: Filter): string {
  const name = FILTERS.find((each) => filter[each] !== undefined);
  const value = name && filter[name];
  return value === undefined ? 'index' : `filter/${name}-${wordOf(value)}`;
}

/** Words that are no codes become a short hash: names of files stay within what every server takes. */
const wordOf = (value: string): string =>
  /^[A-Za-z0-9-]+$/.test(value) ? value : createHash('sha256').update(value).digest('hex').slice(0, 8);

/** @throws Error for a slug that would leave the folder */
function siteName(slug: string): string {
  if (!/^[\p{L}\p{N}_-]+$/u.test(slug)) throw new Error(`"${slug}" can't be the name of a file`);
  return slug;
}
