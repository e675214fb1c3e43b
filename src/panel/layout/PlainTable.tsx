import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { tableStyles } from './tableStyles';

/** A plain table on paper; on a narrow screen it scrolls sideways, so that its columns stay readable. */
export const PlainTable = ({
  sx = {},
  children,
}: {
  sx?: Record<string, object | number>;
  children: ReactNode;
}) => (
  <Box sx={{ overflowX: 'auto', position: 'relative' }}>
    <Box
      component="table"
      sx={{
        ...tableStyles,
        minWidth: 680,
        '& th, & td': { ...tableStyles['& th, & td'], minWidth: '4.5em' },
        ...sx,
      }}
    >
      {children}
    </Box>
  </Box>
);
