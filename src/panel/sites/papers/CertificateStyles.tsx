import { GlobalStyles } from '@mui/material';

/** Certificates on the screen as they come out of the printer: A4 landscape, one a page. */
export const CertificateStyles = () => <GlobalStyles styles={styles} />;

const serif = '"Source Han Serif SC","Noto Serif SC","Songti SC","SimSun",serif';

const styles = {
  '.certificate': {
    boxSizing: 'border-box',
    position: 'relative',
    width: '277mm',
    maxWidth: '100%',
    minHeight: '186mm',
    margin: '0 auto 16px',
    padding: '18mm 26mm 16mm',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    // a certificate is paper, whatever the theme
    backgroundColor: '#fff',
    color: '#1f2328',
    border: '1px solid #e3e0da',
    outline: '1.5px solid #b4232a',
    outlineOffset: '-7mm',
    fontFamily: serif,
  },
  '.certificate p, .certificate ul': { margin: 0 },
  '.certificate .numbers': {
    alignSelf: 'stretch',
    display: 'flex',
    justifyContent: 'space-between',
    fontSize: '11pt',
    color: '#57606a',
  },
  '.certificate h2': {
    margin: '12mm 0 5mm',
    fontSize: '34pt',
    lineHeight: '44pt',
    fontWeight: 600,
    letterSpacing: '0.12em',
    textAlign: 'center',
  },
  '.certificate hr': { width: '36mm', border: 0, borderTop: '2px solid #b4232a', margin: '0 0 9mm' },
  '.certificate h3': {
    margin: '0 0 6mm',
    fontSize: '22pt',
    lineHeight: '32pt',
    fontWeight: 600,
    textAlign: 'center',
  },
  '.certificate .text': { fontSize: '15pt', lineHeight: '28pt', maxWidth: '190mm', textIndent: '2em' },
  '.certificate ul': {
    alignSelf: 'stretch',
    listStyle: 'none',
    padding: '6mm 0 0',
    fontSize: '11pt',
    lineHeight: '19pt',
    textAlign: 'center',
    color: '#57606a',
  },
  '.certificate footer': {
    marginTop: 'auto',
    alignSelf: 'flex-end',
    display: 'grid',
    gap: '2mm',
    textAlign: 'center',
    fontSize: '14pt',
  },
  '.certificate footer span:nth-of-type(2)': { color: '#57606a', fontSize: '10pt' },
  '@page': { size: 'A4 landscape', margin: '10mm' },
  '@media print': {
    '#root *:has(.certificates)': { display: 'block !important' },
    '.certificate': {
      width: '277mm',
      height: '189mm',
      minHeight: 0,
      margin: 0,
      border: 0,
      breakInside: 'avoid',
      breakAfter: 'page',
    },
    '.certificate:last-of-type': { breakAfter: 'auto' },
  },
} as const;
