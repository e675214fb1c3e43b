import { Box, useMediaQuery, type Theme } from '@mui/material';
import { useSidebarState, useStore, useTranslate } from 'react-admin';
import { NavLink } from 'react-router-dom';
import { useScreens } from './useScreens';
import { navigationWidth } from './tokens';

/** The way through the registers, grouped by work; each group folds away and stays so. */
export const Navigation = () => {
  const translate = useTranslate();
  const [open, setOpen] = useSidebarState();
  // on a phone it lies over the page until one has chosen
  const isPhone = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const groups = useScreens();
  if (!open) return null;
  return (
    <Box
      component="nav"
      id="navigation"
      aria-label={translate('navigation.name')}
      sx={styles}
      onClick={({ target }) => {
        if (isPhone && target instanceof HTMLAnchorElement) setOpen(false);
      }}
    >
      <Entry to="/" label={translate('navigation.home')} end />
      {groups.map(({ heading, screens }) => (
        <Group key={heading} heading={heading}>
          {screens.map(({ to, label }) => (
            <Entry key={to} to={to} label={label} />
          ))}
        </Group>
      ))}
    </Box>
  );
};

const Group = ({ heading, children }: { heading: string; children: React.ReactNode }) => {
  const translate = useTranslate();
  const [folded, setFolded] = useStore(`navigation.folded.${heading}`, false);
  return (
    <section>
      <h2>
        <button type="button" aria-expanded={!folded} onClick={() => setFolded(!folded)}>
          {translate(heading)}
          {folded && <span aria-hidden> …</span>}
        </button>
      </h2>
      {!folded && children}
    </section>
  );
};

const Entry = ({ to, label, end = false }: { to: string; label: string; end?: boolean }) => (
  <NavLink to={to} end={end}>
    {label}
  </NavLink>
);

const styles = {
  width: navigationWidth,
  flex: 'none',
  overflowY: 'auto',
  borderRight: '1px solid var(--line)',
  backgroundColor: 'var(--canvas)',
  position: { xs: 'absolute', sm: 'static' },
  zIndex: 2,
  height: { xs: '100%', sm: 'auto' },
  py: 2,
  '& h2': { m: 0, mt: 2 },
  '& h2 button': {
    width: '100%',
    border: 0,
    background: 'none',
    textAlign: 'left',
    font: 'inherit',
    fontSize: 12,
    lineHeight: '18px',
    fontWeight: 400,
    color: 'var(--ink2)',
    padding: '2px 16px',
    cursor: 'pointer',
  },
  '& a': { display: 'block', padding: '4px 16px', lineHeight: '22px', color: 'var(--ink)' },
  '& a:hover': { backgroundColor: 'var(--head)', textDecoration: 'none' },
  '& a.active': { backgroundColor: 'var(--paper)', boxShadow: 'inset 3px 0 var(--red)', fontWeight: 600 },
  '& :focus-visible': { outlineOffset: '-2px' },
};
