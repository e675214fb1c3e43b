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
    <Box sx={{ height: '100vh', display: 'flex', flexDirection: 'column', ...printedStyles }}>
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

/** On a screen the page scrolls inside the panel; on paper it flows. */
const printedStyles = {
  '@media print': {
    '&, & *:has(#main-content), & #main-content': { display: 'block !important', padding: '0 !important' },
    '&, & *:has(#main-content), & #main-content, & #main-content > *': {
      overflow: 'visible !important',
      height: 'auto !important',
    },
    '& .grid': { overflow: 'visible', border: 0 },
    '& .grid .check, & footer:has(.per-page)': { display: 'none' },
    '& .grid td': { maxWidth: 'none', height: 'auto', whiteSpace: 'normal' },
    '& .grid th, & .grid td': { position: 'static' },
  },
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
