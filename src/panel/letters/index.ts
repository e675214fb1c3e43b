import { lazy } from 'react';

/** What feedback notices do differently from a register that the description draws. */
export const noticePages = {
  list: lazy(async () => ({ default: (await import('./notices/NoticeList')).NoticeList })),
  show: lazy(async () => ({ default: (await import('./notices/NoticeShow')).NoticeShow })),
};

/** The same of official documents. */
export const documentPages = {
  list: lazy(async () => ({ default: (await import('./documents/DocumentList')).DocumentList })),
  show: lazy(async () => ({ default: (await import('./documents/DocumentShow')).DocumentShow })),
};

/** Registers whose records official documents are produced from, and that have no page of their own. */
export const casePages = {
  list: lazy(async () => ({ default: (await import('./draft/CaseList')).CaseList })),
  show: lazy(async () => ({ default: (await import('./draft/CaseShow')).CaseShow })),
};
