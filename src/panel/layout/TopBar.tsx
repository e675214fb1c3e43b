import MenuIcon from '@mui/icons-material/Menu';
import { Box, IconButton } from '@mui/material';
import { useSidebarState, useTranslate } from 'react-admin';
import { useScopeName } from '../regions/useRegions';
import { JobsButton } from '../jobs/JobsButton';
import { SearchButton } from '../search/SearchButton';
import { LanguageButton } from './LanguageButton';
import { RefreshButton } from './RefreshButton';
import { UserMenu } from './UserMenu';
import { topBarHeight } from './tokens';

/** Name of the product, the search of everything, running jobs, the scope one works in, the language, oneself. */
export const TopBar = () => {
  const translate = useTranslate();
  const [open, setOpen] = useSidebarState();
  return (
    <Box component="header" sx={styles}>
      <IconButton
        size="small"
        onClick={() => setOpen(!open)}
        aria-label={translate(open ? 'ra.action.close_menu' : 'ra.action.open_menu')}
        aria-expanded={open}
        aria-controls="navigation"
      >
        <MenuIcon fontSize="small" />
      </IconButton>
      <span className="mark" aria-hidden />
      <strong>{translate('app.name')}</strong>
      <SearchButton />
      <Box sx={{ flex: 1 }} />
      <JobsButton />
      <Box sx={{ display: { xs: 'none', sm: 'block' } }}>
        <RefreshButton />
      </Box>
      <Scope />
      <LanguageButton />
      <UserMenu />
    </Box>
  );
};

const Scope = () => {
  const translate = useTranslate();
  const name = useScopeName();
  if (!name) return null;
  return (
    <span className="scope" title={translate('app.scopeName', { name })}>
      {name}
    </span>
  );
};

const styles = {
  height: topBarHeight,
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  gap: { xs: 1, sm: 3 },
  px: 3,
  backgroundColor: 'var(--paper)',
  borderBottom: '1px solid var(--line)',
  whiteSpace: 'nowrap',
  '& strong, & .mark': { display: { xs: 'none', sm: 'block' } },
  '& .mark': { width: 20, height: 20, borderRadius: '2px', backgroundColor: 'var(--red)' },
  '& .scope': { border: '1px solid var(--line)', borderRadius: '4px', padding: '3px 10px' },
};
