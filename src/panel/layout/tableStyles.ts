/** A plain table on paper: headings muted, a rule under each row. */
export const tableStyles = {
  width: '100%',
  borderCollapse: 'collapse',
  backgroundColor: 'var(--paper)',
  border: '1px solid var(--line)',
  '& th, & td': {
    textAlign: 'left',
    fontWeight: 400,
    padding: '6px 10px',
    borderBottom: '1px solid var(--rule)',
    verticalAlign: 'top',
  },
  '& thead th': {
    whiteSpace: 'nowrap',
    fontSize: 12,
    lineHeight: '18px',
    color: 'var(--ink2)',
    backgroundColor: 'var(--head)',
  },
};
