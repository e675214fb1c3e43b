import SearchIcon from '@mui/icons-material/Search';
import { Box } from '@mui/material';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';

const Palette = lazy(async () => ({ default: (await import('./Palette')).Palette }));

const isApple = /Mac|iPhone|iPad/.test(navigator.platform);

/** The way to everything: a box in the top bar that opens the search, also by Ctrl K or Cmd K. */
export const SearchButton = () => {
  const translate = useTranslate();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isAsked = (isApple ? event.metaKey : event.ctrlKey) && !event.altKey && !event.shiftKey;
      if (!isAsked || event.key.toLowerCase() !== 'k' || event.isComposing) return;
      event.preventDefault(); // the browser's own search field
      setOpen((before) => !before);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <Box
        component="button"
        type="button"
        onClick={() => setOpen(true)}
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-keyshortcuts={isApple ? 'Meta+K' : 'Control+K'}
        aria-label={translate('search.open')}
        sx={styles}
      >
        <SearchIcon fontSize="small" aria-hidden />
        <span className="words">{translate('search.prompt')}</span>
        <kbd>{isApple ? '⌘K' : 'Ctrl K'}</kbd>
      </Box>
      <Suspense>{open && <Palette onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
};

const styles = {
  display: 'flex',
  alignItems: 'center',
  gap: 2,
  width: { xs: 32, md: 360 },
  height: 32,
  ml: { xs: 0, md: 6 },
  px: { xs: '5px', md: 2 },
  border: '1px solid var(--line)',
  borderRadius: '4px',
  backgroundColor: 'var(--canvas)',
  color: 'var(--ink2)',
  font: 'inherit',
  textAlign: 'left',
  cursor: 'text',
  '&:hover': { borderColor: 'var(--ink2)' },
  '& .words': { flex: 1, whiteSpace: 'nowrap', overflow: 'hidden', display: { xs: 'none', md: 'block' } },
  '& kbd': { font: 'inherit', fontSize: 12, display: { xs: 'none', md: 'block' } },
};
