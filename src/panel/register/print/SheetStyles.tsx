import { GlobalStyles } from '@mui/material';

/** How a record leaves the screen: its sheet alone, black on white, on A4. */
export const SheetStyles = () => <GlobalStyles styles={styles} />;

const hairline = '0.5pt solid #888';

const styles = {
  '.record-sheet': { display: 'none' },
  '@page': { size: 'A4 portrait', margin: '15mm 16mm 16mm' },
  '@media print': {
    ':root': {
      '--ink': '#000',
      '--ink2': '#444',
      '--paper': '#fff',
      '--canvas': '#fff',
      '--head': '#fff',
      '--line': '#888',
      '--rule': '#bbb',
      '--red': '#000',
      '--blue': '#000',
    },
    body: { backgroundColor: '#fff !important', color: '#000 !important' },
    'body > *:not(:has(.record-sheet)):not(.record-sheet)': { display: 'none !important' },
    '.record-sheet': { display: 'block', fontSize: '9.5pt', lineHeight: '14pt' },
    '.record-sheet *': { color: 'inherit' },
    '.record-sheet h1': { margin: '0 0 2pt', fontSize: '17pt', lineHeight: '24pt', fontWeight: 600 },
    '.record-sheet h2': {
      margin: '0 0 3pt !important',
      fontSize: '11pt !important',
      lineHeight: '16pt !important',
      fontWeight: 600,
      breakAfter: 'avoid',
    },
    '.record-sheet p': { margin: 0 },
    '.record-sheet .kind': { color: '#444' },
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
    '.record-sheet button, .record-sheet .MuiButton-root, .record-sheet details': {
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
    },
    '.record-sheet ul': { margin: 0, paddingLeft: '14pt' },
    '.record-sheet footer': {
      marginTop: '14pt',
      paddingTop: '4pt',
      borderTop: hairline,
      fontSize: '8pt',
      color: '#444',
    },
  },
} as const;
