/** A table of figures with lines on all sides, as on paper; headings stay in sight while it scrolls. */
export const figureTableStyles = {
  width: '100%',
  borderCollapse: 'collapse',
  fontSize: 12,
  lineHeight: '18px',
  '& th, & td': { border: '1px solid var(--line)', padding: '3px 5px', fontWeight: 400 },
  '& td': { textAlign: 'right', whiteSpace: 'nowrap' },
  '& td.text': { textAlign: 'left' },
  '& thead th': {
    textAlign: 'center',
    wordBreak: 'keep-all',
    backgroundColor: 'var(--head)',
    color: 'var(--ink2)',
  },
  '& tbody th': {
    textAlign: 'left',
    whiteSpace: 'nowrap',
    position: 'sticky',
    left: 0,
    backgroundColor: 'var(--paper)',
  },
  '& .sum th, & .sum td': { fontWeight: 600 },
  '& tbody tr:hover > *': { backgroundColor: 'var(--hover)' },
  // a figure without records behind it looks otherwise than one that opens them, not by colour alone
  '& td a': {
    color: 'var(--blue)',
    textDecoration: 'underline',
    textDecorationColor: 'var(--line)',
    textUnderlineOffset: '3px',
  },
} as const;
