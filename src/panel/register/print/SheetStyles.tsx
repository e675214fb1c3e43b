import { GlobalStyles } from '@mui/material';
import { useMemo } from 'react';
import { sans } from '../../layout/tokens';

/**
 * How a record leaves the screen: its sheet alone, black on white, on A4. Each page names the record and its own
 * number, where the browser draws in the margin.
 */
export const SheetStyles = ({ title }: { title: string }) => {
  const styles = useMemo(() => ({ ...pageOf(title), ...sheetStyles }), [title]);
  return <GlobalStyles styles={styles} />;
};

/** A text as a CSS string. */
const quoted = (text: string): string =>
  `"${text.replace(/["\\\p{Cc}<]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`;

const inMargin = { fontFamily: sans, fontSize: '8pt', color: '#444' };

const pageOf = (title: string) => ({
  '@page': {
    size: 'A4 portrait',
    margin: '15mm 16mm 18mm',
    '@bottom-left': { ...inMargin, content: quoted(title) },
    '@bottom-right': { ...inMargin, content: 'counter(page) " / " counter(pages)' },
  },
});

const hairline = '0.5pt solid #888';
const muted = { color: '#444 !important' };

const sheetStyles = {
  '.record-sheet': { display: 'none' },
  '@media print': {
    'body > *:not(:has(.record-sheet)):not(.record-sheet)': { display: 'none !important' },
    '.record-sheet': { display: 'block', fontSize: '9.5pt', lineHeight: '14pt' },
    '.record-sheet dt, .record-sheet .kind, .record-sheet footer': muted,
    '.record-sheet h1': { margin: '0 0 2pt', fontSize: '17pt', lineHeight: '24pt', fontWeight: 600 },
    '.record-sheet h2': {
      margin: '0 0 3pt !important',
      fontSize: '11pt !important',
      lineHeight: '16pt !important',
      fontWeight: 600,
      breakAfter: 'avoid-page',
    },
    '.record-sheet p': { margin: 0 },
    '.record-sheet section': {
      margin: '10pt 0 0 !important',
      padding: '6pt 0 0 !important',
      border: '0 !important',
      borderTop: `${hairline} !important`,
      borderRadius: 0,
    },
    '.record-sheet dl > div': {
      gridTemplateColumns: '92pt minmax(0,1fr) !important',
      gap: '6pt !important',
      breakInside: 'avoid',
    },
    '.record-sheet dl': { rowGap: '1pt !important', columnGap: '16pt !important' },
    '.record-sheet .why dl': { display: 'grid !important', gridTemplateColumns: '1fr 1fr !important' },
    '.record-sheet .why dl > div': { gridTemplateColumns: 'minmax(0,1fr) auto !important' },
    '.record-sheet .why p': { fontSize: '10.5pt', lineHeight: '15pt' },
    // what one presses or unfolds has no use on paper
    '.record-sheet button, .record-sheet details': {
      display: 'none !important',
    },
    '.record-sheet a': { textDecoration: 'none' },
    '.record-sheet table': {
      width: '100%',
      borderCollapse: 'collapse',
      fontSize: '8.5pt',
      lineHeight: '12pt',
    },
    '.record-sheet thead': { display: 'table-header-group' },
    '.record-sheet tr': { breakInside: 'avoid' },
    '.record-sheet th, .record-sheet td': {
      border: hairline,
      padding: '1.5pt 4pt',
      textAlign: 'left',
      verticalAlign: 'top',
      fontWeight: 400,
      overflowWrap: 'anywhere',
    },
    '.record-sheet th': { fontWeight: 600, whiteSpace: 'nowrap' },
    '.record-sheet ul': { margin: 0, paddingLeft: '14pt' },
    '.record-sheet footer': {
      marginTop: '14pt',
      paddingTop: '4pt',
      borderTop: hairline,
      fontSize: '8pt',
    },
  },
} as const;
