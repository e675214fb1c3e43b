import { lazy } from 'react';

/** What Party organizations do differently from a register that the description draws. */
export const branchPages = {
  show: lazy(async () => ({ default: (await import('./BranchShow')).BranchShow })),
};
