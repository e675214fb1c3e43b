import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { VerdictChip } from '../fields/VerdictChip';
import type { Alternative } from '../providers/coverageApi';
import { useLabels } from '../schema/useLabels';

/** What would change the verdict, as the engine found by trying it. */
export const Alternatives = ({ alternatives }: { alternatives: Alternative[] }) => {
  const translate = useTranslate();
  const labels = useLabels();
  if (alternatives.length === 0) return null;
  return (
    <details>
      <summary style={{ cursor: 'pointer', color: 'var(--blue)' }}>{translate('why.alternatives')}</summary>
      <Box component="ul" sx={listStyles}>
        {alternatives.map((one) => (
          <li key={one.if.zh}>
            <Typography component="span">{labels.text(one.if)}</Typography>
            <VerdictChip verdict={one.verdict} form={one.form} />
          </li>
        ))}
      </Box>
    </details>
  );
};

const listStyles = {
  m: 0,
  mt: 1,
  p: 0,
  listStyle: 'none',
  '& li': {
    display: 'flex',
    justifyContent: 'space-between',
    gap: 3,
    py: '4px',
    borderTop: '1px solid var(--rule)',
  },
};
