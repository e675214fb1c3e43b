import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Definition } from '../providers/coverageApi';
import { useLabels } from '../schema/useLabels';

/** What each figure counts, in the server's words, for whoever asks. */
export const Definitions = ({ definitions }: { definitions: Record<string, Definition> }) => {
  const translate = useTranslate();
  const labels = useLabels();
  return (
    <Box component="details" sx={{ mt: 3 }}>
      <summary style={{ cursor: 'pointer', color: 'var(--blue)' }}>{translate('home.definitions')}</summary>
      <Box component="dl" sx={{ display: 'block !important', mt: '8px !important' }}>
        {Object.entries(definitions).map(([key, { label, text }]) => (
          <Box key={key} sx={{ gridTemplateColumns: '220px minmax(0,1fr) !important', mb: 1 }}>
            <dt>{labels.text(label)}</dt>
            <dd>{labels.text(text)}</dd>
          </Box>
        ))}
      </Box>
    </Box>
  );
};
