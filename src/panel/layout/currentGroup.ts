import type { ScreenGroup } from './useScreens';

/** What is beneath an address or beside it: `/sites/progress` is beside `/sites/board`. */
const nearness = (to: string, path: string): number => {
  if (path === to || path.startsWith(`${to}/`)) return to.length + 1;
  const [, first] = to.split('/');
  return to !== `/${first}` && path.startsWith(`/${first}/`) ? 1 : 0;
};

/**
 * The group that holds the page one is on; null for home and for pages of no group.
 *
 * @param pathname of the panel, such as `/organizations/abc/show`; deleted records belong to their register
 */
export const currentGroup = (groups: ScreenGroup[], pathname: string): string | null => {
  const path = pathname.replace(/^\/trash(?=\/)/, '');
  let current: string | null = null;
  let nearest = 0;
  for (const { heading, screens } of groups)
    for (const { to } of screens) {
      const found = nearness(to, path);
      if (found > nearest) [current, nearest] = [heading, found];
    }
  return current;
};
