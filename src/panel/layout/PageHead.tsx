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
    <Box sx={{ mb: 2 }}>
      {above && (
        <Typography
          variant="caption"
          component="div"
          color="text.secondary"
          sx={{ '& a': { textDecoration: 'underline' } }}
        >
          {above}
        </Typography>
      )}
      <Box sx={headStyles}>
        <Typography variant="h1" title={title}>
          {title}
        </Typography>
        {note && (
          <Typography color="text.secondary" role="status" className="note">
            {note}
          </Typography>
        )}
        {actions && <Box className="actions">{actions}</Box>}
      </Box>
      {below}
    </Box>
  );
};

/** One line at a desk, where a long title gives way; as many as it takes on a phone. */
const headStyles = {
  display: 'flex',
  flexWrap: { xs: 'wrap', md: 'nowrap' },
  alignItems: 'center',
  columnGap: 3,
  rowGap: 1,
  minHeight: 32,
  '& h1': {
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: { xs: 'normal', md: 'nowrap' },
    overflowWrap: 'anywhere',
  },
  // a long sentence of conditions gives way before the title does
  '& .note': { flexShrink: { md: 1000 }, minWidth: { md: '6em' } },
  '& .actions': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: 3,
    ml: 'auto',
    flex: { md: 'none' },
  },
};
