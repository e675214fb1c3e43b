import { navigationWidth } from './tokens';

const line = { display: 'block', padding: { xs: '6px 16px', sm: '4px 16px' }, lineHeight: '22px' };
const chosen = { backgroundColor: 'var(--paper)', boxShadow: 'inset 3px 0 var(--red)', fontWeight: 600 };

/** All groups, with the daily ones and the longest unfolded, fit a window of 768 px. */
export const navigationStyles = {
  width: { xs: 248, sm: navigationWidth },
  // the longer names of English in one line
  '&:lang(en)': { width: { xs: 248, sm: 208 } },
  flex: 'none',
  overflowY: 'auto',
  borderRight: '1px solid var(--line)',
  backgroundColor: 'var(--canvas)',
  position: { xs: 'absolute', sm: 'static' },
  zIndex: 3,
  height: { xs: '100%', sm: 'auto' },
  py: 2,
  '& h2': { m: 0, font: 'inherit' },
  '& h2 button': {
    ...line,
    width: '100%',
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    border: 0,
    background: 'none',
    textAlign: 'left',
    font: 'inherit',
    lineHeight: '22px',
    color: 'var(--ink)',
    cursor: 'pointer',
  },
  '& svg': {
    width: 12,
    height: 12,
    flex: 'none',
    fill: 'none',
    stroke: 'var(--ink2)',
    strokeWidth: 1.5,
  },
  '& button[aria-expanded=true] svg': { transform: 'rotate(90deg)' },
  '& ul': { listStyle: 'none', m: 0, p: 0 },
  '& a': { ...line, padding: { xs: '5px 16px 5px 32px', sm: '3px 12px 3px 28px' }, color: 'var(--ink2)' },
  '& a.home': { ...line, color: 'var(--ink)' },
  '& a:hover, & h2 button:hover': { backgroundColor: 'var(--head)', textDecoration: 'none' },
  '& a.active': { ...chosen, color: 'var(--ink)' },
  '& .holds-current': chosen,
  '& :focus-visible': { outlineOffset: '-2px' },
};

/** What lies between the navigation and the page on a phone. */
export const scrimStyles = { position: 'absolute', inset: 0, zIndex: 2, backgroundColor: 'rgb(0 0 0 / 40%)' };
