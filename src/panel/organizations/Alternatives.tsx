import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { VerdictChip } from '../fields/VerdictChip';
import type { Explanation } from '../providers/coverageApi';
import { useLabels } from '../schema/useLabels';
import { toAlternatives } from './alternatives';

/** What would change the verdict, as the engine found by trying it. */
export const Alternatives = ({ explanation }: { explanation: Explanation }) => {
  const translate = useTranslate();
  const labels = useLabels();
  const alternatives = toAlternatives(explanation);
  if (alternatives.length === 0) return null;
  return (
    <details>
      <summary style={{ cursor: 'pointer', color: 'var(--blue)' }}>{translate('why.alternatives')}</summary>
      <Box component="ul" sx={{ m: 0, mt: 1, pl: 0, listStyle: 'none' }}>
        {alternatives.map((one) => (
          <Box
            component="li"
            key={one.if.zh}
            sx={{
              display: 'flex',
              justifyContent: 'space-between',
              gap: 3,
              py: '4px',
              borderTop: '1px solid var(--rule)',
            }}
          >
            <Typography>{labels.text(one.if)}</Typography>
            <VerdictChip verdict={one.verdict} form={one.form} />
          </Box>
        ))}
      </Box>
    </details>
  );
};
