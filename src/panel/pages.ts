import { lazy } from 'react';

/** The screens that belong to no register, by their path behind `/panel/`; home and sign-in stand apart. */
export const pages = {
  exports: lazy(() => import('./exports/ExportsPage')),
  audit: lazy(() => import('./audit/AuditPage')),
  'trash/:register': lazy(() => import('./register/TrashPage')),
  imports: lazy(() => import('./imports/ImportList')),
  'imports/new': lazy(() => import('./imports/ImportStart')),
  'imports/:id': lazy(() => import('./imports/ImportPage')),
  dictionary: lazy(() => import('./dictionary/DictionaryPage')),
  reports: lazy(() => import('./reports/StatisticsReport')),
  'reports/pivot': lazy(() => import('./reports/PivotReport')),
  'sites/board': lazy(() => import('./sites/board/BoardPage')),
  'sites/progress': lazy(() => import('./sites/progress/ProgressPage')),
  'sites/list': lazy(() => import('./sites/papers/SiteListPage')),
  'sites/certificates': lazy(() => import('./sites/papers/CertificatesPage')),
  'sites/reviews': lazy(() => import('./sites/reviews/ReviewsPage')),
  'sites/reviews/:id': lazy(() => import('./sites/reviews/ReviewPage')),
  'letters/board': lazy(() => import('./letters/board/BoardPage')),
  'letters/new': lazy(() => import('./letters/draft/DraftPage')),
  'letters/templates': lazy(() => import('./letters/templates/TemplatesPage')),
  'showcase-desk': lazy(() => import('./showcase/PublishingDesk')),
  'showcase-desk/:id': lazy(() => import('./showcase/ReviewPage')),
  account: lazy(() => import('./account/AccountPage')),
  staff: lazy(() => import('./staff/StaffPage')),
};
