import type { Filter } from './filters';
import type { View } from './view';

/** A page of the exhibition. */
export type Target =
  | { page: 'gallery'; filter: Filter; number: number }
  | { page: 'site'; slug: string }
  | { page: 'city'; word: string }
  | { page: 'map' }
  | { page: 'about' }
  /** Where the search form leads. */
  | { page: 'search' };

export const HOME: Target = { page: 'gallery', filter: {}, number: 1 };

/** Where things stand: on the running server, or in a folder of files. */
export interface Addresses {
  /** As a link from the page that is written. */
  page: (target: Target, view: View) => string;
  /** Of a file (`pictures/…`, `assets/…`, `rss.xml`), as a link from the page that is written. */
  file: (name: string) => string;
  /** The one address that a page is known by, whatever its view. */
  absolute: (target: Target) => string;
  absoluteFile: (name: string) => string;
  /** Whether filters can be combined: a folder of files holds pages for one at a time. */
  combinesFilters: boolean;
}
