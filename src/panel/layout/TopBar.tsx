import MenuIcon from '@mui/icons-material/Menu';
import { Box, IconButton } from '@mui/material';
import { LoadingIndicator, useSidebarState, useTranslate } from 'react-admin';
import { useStaff } from './useStaff';
import { useRegionName } from '../regions/useRegions';
import { LanguageButton } from './LanguageButton';
import { UserMenu } from './UserMenu';
import { topBarHeight } from './tokens';

/** Name of the product, the scope one works in, the language, oneself. */
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
      <Box sx={{ flex: 1 }} />
      <LoadingIndicator />
      <Scope />
      <LanguageButton />
      <UserMenu />
    </Box>
  );
};

const Scope = () => {
  const translate = useTranslate();
  const staff = useStaff();
  const regionName = useRegionName();
  if (!staff) return null;
  const name = regionName(staff.scope);
  return (
    <span className="scope" aria-label={translate('app.scopeName', { name })}>
      {name}
    </span>
  );
};

const styles = {
  height: topBarHeight,
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  gap: 3,
  px: 3,
  backgroundColor: 'var(--paper)',
  borderBottom: '1px solid var(--line)',
  '& .mark': { width: 20, height: 20, borderRadius: '2px', backgroundColor: 'var(--red)' },
  '& .scope': { border: '1px solid var(--line)', borderRadius: '4px', padding: '3px 10px' },
  '& .RaLoadingIndicator-loader': { margin: 0 },
};
