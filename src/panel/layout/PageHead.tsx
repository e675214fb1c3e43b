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
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 3, minHeight: 32 }}>
        <Typography variant="h1" noWrap sx={{ flex: 'none' }}>
          {title}
        </Typography>
        {note && (
          <Typography color="text.secondary" role="status">
            {note}
          </Typography>
        )}
        <Box sx={{ flex: 1 }} />
        {actions}
      </Box>
      {below}
    </Box>
  );
};
