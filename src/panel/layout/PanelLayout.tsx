import { Box } from '@mui/material';
import { Suspense, useEffect, useRef, type ReactNode } from 'react';
import { Loading, SkipNavigationButton, useLocale, type CoreLayoutProps } from 'react-admin';
import { useLocation } from 'react-router-dom';
import { IdleGuard } from '../session/IdleGuard';
import { ErrorBoundary } from './ErrorBoundary';
import { Navigation } from './Navigation';
import { TopBar } from './TopBar';
import { useDocumentLanguage } from './useDocumentLanguage';

/** Top bar, navigation, and the page beside it; the page scrolls, the rest stands. */
export const PanelLayout = ({ children }: CoreLayoutProps) => {
  useDocumentLanguage(useLocale());
  return (
    <Box sx={{ height: '100vh', display: 'flex', flexDirection: 'column' }}>
      <SkipNavigationButton />
      <TopBar />
      <Box sx={{ flex: 1, minHeight: 0, display: 'flex', position: 'relative' }}>
        <Navigation />
        <Page>{children}</Page>
      </Box>
      <IdleGuard />
    </Box>
  );
};

/** A new page is read from its top, wherever the one before was left. */
const Page = ({ children }: { children: ReactNode }) => {
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  useEffect(() => main.current?.scrollTo({ top: 0 }), [pathname]);
  return (
    <Box
      ref={main}
      component="main"
      id="main-content"
      tabIndex={-1}
      sx={{ flex: 1, minWidth: 0, overflow: 'auto', p: '12px 20px 0', outline: 'none', position: 'relative' }}
    >
      <ErrorBoundary resetKey={pathname}>
        <Suspense fallback={<Loading />}>{children}</Suspense>
      </ErrorBoundary>
    </Box>
  );
};
