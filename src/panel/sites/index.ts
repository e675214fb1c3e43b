import { lazy } from 'react';

/** What model sites do differently from a register that the description draws. */
export const sitePages = {
  show: lazy(async () => ({ default: (await import('./SiteShow')).SiteShow })),
};
