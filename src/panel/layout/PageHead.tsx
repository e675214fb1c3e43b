import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useDocumentTitle } from './useDocumentTitle';

interface Props {
  title: string;
  /** a muted sentence beside the title: counts, what is filtered */
  note?: ReactNode;
  /** what stands above the title: where one came from */
  above?: ReactNode;
  /** what stands below it */
  below?: ReactNode;
  actions?: ReactNode;
}

/** The head of a page: one title, what it holds, what can be done. */
export const PageHead = ({ title, note, above, below, actions }: Props) => {
  useDocumentTitle(title);
  return (
    <Box sx={pageHeadStyles}>
      {above && (
        <Typography
          className="whole-line"
          variant="caption"
          component="div"
          color="text.secondary"
          sx={{ '& a': { textDecoration: 'underline' } }}
        >
          {above}
        </Typography>
      )}
      <Box sx={headStyles}>
        <Typography variant="h1">{title}</Typography>
        {note && (
          <Typography color="text.secondary" role="status">
            {note}
          </Typography>
        )}
        {actions && <Box sx={actionStyles}>{actions}</Box>}
      </Box>
      {below && <div className="whole-line">{below}</div>}
    </Box>
  );
};

/** On a phone: what stands above, the title, what stands below, each in its lines; then note and actions. */
const pageHeadStyles = {
  mb: 2,
  display: { xs: 'flex', sm: 'block' },
  flexWrap: 'wrap',
  alignItems: 'center',
  columnGap: 3,
  rowGap: 1,
  '& .whole-line': { flex: '1 1 100%' },
};

/** One line on a desk. */
const headStyles = {
  display: { xs: 'contents', sm: 'flex' },
  alignItems: 'center',
  columnGap: 3,
  minHeight: 32,
  '& h1': { flex: { xs: '1 1 100%', sm: 'none' }, maxWidth: { sm: '60%' }, overflowWrap: 'anywhere' },
  '& > :not(h1)': { order: 1 },
};

const actionStyles = {
  ml: { sm: 'auto' },
  flex: 'none',
  display: 'flex',
  flexWrap: { xs: 'wrap', sm: 'nowrap' },
  alignItems: 'center',
  gap: { xs: 2, sm: 3 },
};
