/** Last parts of addresses that no showcase page can have, since pages and folders of the public site have them. */
export const RESERVED_SLUGS = [
  '404',
  'about',
  'assets',
  'city',
  'contrast',
  'filter',
  'index',
  'large',
  'large-contrast',
  'map',
  'pictures',
  'search',
  'share',
  'videos',
] as const;
