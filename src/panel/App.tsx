import { MutationCache, QueryClient } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Admin, CustomRoutes, Loading, Resource } from 'react-admin';
import { createBrowserRouter, Route, RouterProvider } from 'react-router-dom';
import type { OfferedRegister } from '../shared/register-description';
import { NotFoundPage } from './layout/NotFoundPage';
import { PanelLayout } from './layout/PanelLayout';
import { darkTheme, lightTheme } from './layout/theme';
import { authProvider, firstSignInPath } from './providers/authProvider';
import { dataProvider } from './providers/dataProvider';
import { i18nProvider } from './providers/i18nProvider';
import { panelStore } from './providers/panelStore';
import { branchPages } from './branches';
import { registerResource } from './register/registerResource';
import { organizationPages } from './organizations';
import { collectionPages, methodPages } from './methods';
import { casePages, documentPages, noticePages } from './letters';
import { sitePages } from './sites';
import { pages } from './pages';
import { showcasePages } from './showcase';
import { SignInPage } from './session/SignInPage';

const FirstSignInPage = lazy(() => import('./session/FirstSignInPage'));
const Home = lazy(() => import('./dashboard/Home'));

const queryClient: QueryClient = new QueryClient({
  // a change may take a record out of a list, or into it: what is opened next is asked for anew
  mutationCache: new MutationCache({
    onSettled: () => queryClient.invalidateQueries({ refetchType: 'none' }),
  }),
  // a refused or missing record does not come with asking again; a list is fresh for the time one reads it
  defaultOptions: { queries: { retry: false, staleTime: 5_000, refetchOnWindowFocus: false } },
});
const store = panelStore();

/** Registers that are more than their description draws. */
const ownPages: Record<
  string,
  (description: OfferedRegister) => Partial<ReturnType<typeof registerResource>>
> = {
  organizations: () => organizationPages,
  branches: () => branchPages,
  'showcase-pages': showcasePages,
  'model-sites': () => sitePages,
  'work-methods': methodPages,
  'method-collections': collectionPages,
  'feedback-notices': () => noticePages,
  'official-documents': () => documentPages,
  'first-secretaries': () => casePages,
  'instructor-assignments': () => casePages,
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
      {Object.entries(pages).map(([path, Page]) => (
        <Route key={path} path={`/${path}`} element={<Page />} />
      ))}
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
