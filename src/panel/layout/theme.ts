import { defaultTheme, type RaThemeOptions } from 'react-admin';
import { dark, light, printed, sans, toVariables, type Palette } from './tokens';

const focusRing = { outline: '2px solid var(--blue)', outlineOffset: '1px' };

const components = (palette: Palette): RaThemeOptions['components'] => ({
  ...defaultTheme.components,
  MuiCssBaseline: {
    styleOverrides: {
      ':root': toVariables(palette),
      html: { fontVariantNumeric: 'tabular-nums' },
      body: { backgroundColor: 'var(--canvas)' },
      a: { color: 'var(--blue)', textDecoration: 'none' },
      'a:hover': { textDecoration: 'underline' },
      '*:focus-visible': focusRing,
      '@page': { margin: '12mm' },
      '@media print': {
        ':root': { ...toVariables(printed), colorScheme: 'light !important' },
        body: { backgroundColor: '#fff !important', color: '#000 !important' },
        // a certificate is paper on the screen too
        'body *:not(.certificate, .certificate *)': { color: 'inherit !important' },
        // what one presses has no use on paper
        'header, nav, .screen-only, .skip-nav-button, .MuiButton-root, .MuiIconButton-root, [role=search]': {
          display: 'none !important',
        },
      },
      '@media (prefers-reduced-motion: reduce)': {
        '*': { animationDuration: '0s !important', transitionDuration: '0s !important' },
      },
    },
  },
  MuiButtonBase: {
    defaultProps: { disableRipple: true },
    styleOverrides: { root: { '&:focus-visible, &.Mui-focusVisible': focusRing } },
  },
  MuiButton: {
    defaultProps: { disableElevation: true, size: 'small', variant: 'outlined', color: 'inherit' },
    styleOverrides: {
      root: {
        textTransform: 'none',
        height: 32,
        padding: '3px 12px',
        whiteSpace: 'nowrap',
        fontWeight: 400,
        lineHeight: '22px',
      },
      outlined: { borderColor: 'var(--line)', backgroundColor: 'var(--paper)' },
      text: { color: 'var(--blue)' },
    },
  },
  MuiPaper: { styleOverrides: { root: { backgroundImage: 'none' } } },
  MuiCard: {
    defaultProps: { elevation: 0 },
    styleOverrides: { root: { border: '1px solid var(--line)', borderRadius: 4 } },
  },
  MuiRadio: { defaultProps: { color: 'secondary', size: 'small' } },
  MuiCheckbox: { defaultProps: { color: 'secondary', size: 'small' } },
  MuiLinearProgress: { defaultProps: { color: 'secondary' } },
  MuiTextField: {
    defaultProps: { color: 'secondary', variant: 'outlined', size: 'small', margin: 'none', fullWidth: true },
  },
  MuiFormControl: {
    defaultProps: { color: 'secondary', variant: 'outlined', size: 'small', margin: 'none', fullWidth: true },
  },
  MuiOutlinedInput: {
    styleOverrides: {
      root: { backgroundColor: 'var(--paper)' },
      notchedOutline: { borderColor: 'var(--line)' },
    },
  },
  MuiTooltip: { defaultProps: { enterDelay: 400 } },
  MuiTab: {
    styleOverrides: {
      root: {
        textTransform: 'none',
        minWidth: 0,
        padding: '6px 0',
        minHeight: 36,
        marginRight: 24,
        '&.Mui-selected': { color: 'var(--ink)', fontWeight: 600 },
      },
    },
  },
  MuiTabs: { styleOverrides: { root: { minHeight: 36, borderBottom: '1px solid var(--line)' } } },
  MuiTableCell: { styleOverrides: { root: { borderBottomColor: 'var(--rule)' } } },
});

const themeOf = (mode: 'light' | 'dark', palette: Palette): RaThemeOptions => ({
  ...defaultTheme,
  palette: {
    mode,
    primary: { main: palette.red, contrastText: palette.onRed },
    secondary: { main: palette.blue },
    info: { main: palette.blue },
    error: { main: palette.build },
    warning: { main: palette.join },
    success: { main: palette.covered },
    background: { default: palette.canvas, paper: palette.paper },
    text: { primary: palette.ink, secondary: palette.ink2 },
    divider: palette.line,
  },
  shape: { borderRadius: 4 },
  spacing: 4,
  typography: {
    fontFamily: sans,
    fontSize: 14,
    body1: { fontSize: 14, lineHeight: '22px' },
    body2: { fontSize: 14, lineHeight: '22px' },
    caption: { fontSize: 12, lineHeight: '18px' },
    h1: { fontSize: 20, lineHeight: '28px', fontWeight: 600 },
    h2: { fontSize: 14, lineHeight: '22px', fontWeight: 600 },
    h3: { fontSize: 14, lineHeight: '22px', fontWeight: 600 },
    h6: { fontSize: 14, lineHeight: '22px', fontWeight: 600 },
    button: { fontSize: 14, textTransform: 'none' },
  },
  sidebar: { width: 184, closedWidth: 56 },
  components: components(palette),
});

export const lightTheme = themeOf('light', light);
export const darkTheme = themeOf('dark', dark);
