import { QueryClient } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Admin, CustomRoutes, Loading, localStorageStore, Resource } from 'react-admin';
import { createBrowserRouter, Route, RouterProvider } from 'react-router-dom';
import type { OfferedRegister } from '../shared/register-description';
import { NotFoundPage } from './layout/NotFoundPage';
import { PanelLayout } from './layout/PanelLayout';
import { darkTheme, lightTheme } from './layout/theme';
import { authProvider, firstSignInPath } from './providers/authProvider';
import { dataProvider } from './providers/dataProvider';
import { i18nProvider } from './providers/i18nProvider';
import { registerResource } from './register/registerResource';
import { organizationPages } from './organizations';
import { showcasePages } from './showcase';
import { SignInPage } from './session/SignInPage';

const AccountPage = lazy(() => import('./account/AccountPage'));
const FirstSignInPage = lazy(() => import('./session/FirstSignInPage'));
const Home = lazy(() => import('./dashboard/Home'));
const ExportsPage = lazy(() => import('./exports/ExportsPage'));
const AuditPage = lazy(() => import('./audit/AuditPage'));
const TrashPage = lazy(() => import('./register/TrashPage'));
const ImportList = lazy(() => import('./imports/ImportList'));
const ImportStart = lazy(() => import('./imports/ImportStart'));
const ImportPage = lazy(() => import('./imports/ImportPage'));
const DictionaryPage = lazy(() => import('./dictionary/DictionaryPage'));
const StatisticsReport = lazy(() => import('./reports/StatisticsReport'));
const PivotReport = lazy(() => import('./reports/PivotReport'));
const PublishingDesk = lazy(() => import('./showcase/PublishingDesk'));
const ReviewPage = lazy(() => import('./showcase/ReviewPage'));
const StaffPage = lazy(() => import('./staff/StaffPage'));

const queryClient = new QueryClient({
  // a refused or missing record does not come with asking again; a list is fresh for the time one reads it
  defaultOptions: { queries: { retry: false, staleTime: 5_000, refetchOnWindowFocus: false } },
});
const store = localStorageStore('1', 'panel');

/** Registers that are more than their description draws. */
const ownPages: Record<
  string,
  (description: OfferedRegister) => Partial<ReturnType<typeof registerResource>>
> = {
  organizations: () => organizationPages,
  'showcase-pages': showcasePages,
};

/** One resource per register the server describes; nothing before sign-in, when there is nobody to describe for. */
const resources = async (staff: unknown) => {
  if (!staff) return <Resource name="signed-out" />;
  const schema = await dataProvider.getSchema();
  return (
    <>
      {schema.map((one) => (
        <Resource key={one.register} {...registerResource(one)} {...ownPages[one.register]?.(one)} />
      ))}
    </>
  );
};

const Desk = () => (
  <Admin
    authProvider={authProvider}
    dataProvider={dataProvider}
    i18nProvider={i18nProvider}
    queryClient={queryClient}
    store={store}
    layout={PanelLayout}
    loginPage={SignInPage}
    catchAll={NotFoundPage}
    dashboard={Home}
    theme={lightTheme}
    darkTheme={darkTheme}
    defaultTheme="light"
    requireAuth
    disableTelemetry
  >
    {resources}
    <CustomRoutes>
      <Route path="/exports" element={<ExportsPage />} />
      <Route path="/audit" element={<AuditPage />} />
      <Route path="/trash/:register" element={<TrashPage />} />
      <Route path="/imports" element={<ImportList />} />
      <Route path="/imports/new" element={<ImportStart />} />
      <Route path="/imports/:id" element={<ImportPage />} />
      <Route path="/dictionary" element={<DictionaryPage />} />
      <Route path="/reports" element={<StatisticsReport />} />
      <Route path="/reports/pivot" element={<PivotReport />} />
      <Route path="/showcase-desk" element={<PublishingDesk />} />
      <Route path="/showcase-desk/:id" element={<ReviewPage />} />
      <Route path="/account" element={<AccountPage />} />
      <Route path="/staff" element={<StaffPage />} />
    </CustomRoutes>
    <CustomRoutes noLayout>
      <Route
        path={firstSignInPath}
        element={
          <Suspense fallback={<Loading />}>
            <FirstSignInPage />
          </Suspense>
        }
      />
    </CustomRoutes>
  </Admin>
);

/** A router that can hold one back from a page with unsaved changes. */
const router = createBrowserRouter([{ path: '*', element: <Desk /> }], { basename: '/panel' });

export const App = () => <RouterProvider router={router} />;
