import { GlobalStyles } from '@mui/material';

/** How a report leaves the screen: the sheet alone, black on white, on A4 landscape. */
export const PaperStyles = () => <GlobalStyles styles={styles} />;

const styles = {
  '.sheet': {
    backgroundColor: 'var(--paper)',
    border: '1px solid var(--line)',
    borderRadius: 4,
    padding: '14px 18px',
  },
  '.sheet > h2': {
    margin: '0 0 8px',
    textAlign: 'center',
    fontSize: 20,
    lineHeight: '28px',
    fontWeight: 600,
  },
  '.sheet .lines': {
    display: 'flex',
    justifyContent: 'space-between',
    flexWrap: 'wrap',
    gap: 16,
    padding: '6px 0',
  },
  '.sheet .note': { margin: '6px 0 0', fontSize: 12, lineHeight: '18px', color: 'var(--ink2)' },
  '.sheet .scroll': { overflowX: 'auto' },
  '@page': { size: 'A4 landscape', margin: '10mm' },
  '@media print': {
    ':root': { '--line': '#555', '--rule': '#555' },
    '#root *:has(.sheet)': { display: 'block !important' },
    '.sheet': { border: 0, padding: 0, fontSize: '8pt', lineHeight: '11pt' },
    '.sheet > h2': { fontSize: '15pt', lineHeight: '22pt' },
    '.sheet .scroll': { overflow: 'visible !important' },
    '.sheet table': { fontSize: '7.5pt', lineHeight: '10pt' },
    '.sheet table th, .sheet table td': {
      padding: '1.5pt 2pt !important',
      height: 'auto !important',
      position: 'static !important',
    },
    '.sheet thead': { display: 'table-header-group' },
    '.sheet tr': { breakInside: 'avoid' },
    '.sheet a': { textDecoration: 'none !important' },
  },
} as const;
