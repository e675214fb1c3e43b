import { lazy } from 'react';

/** What organizations do differently from a register that the description draws. */
export const organizationPages = {
  list: lazy(async () => ({ default: (await import('./OrganizationList')).OrganizationList })),
  show: lazy(async () => ({ default: (await import('./OrganizationShow')).OrganizationShow })),
};
