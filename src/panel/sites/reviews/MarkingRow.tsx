import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { CriterionEvidence } from '../../../shared/site-answers';
import { cardStyles } from '../../register/RecordSections';
import { EvidenceFile } from '../life/EvidenceFile';
import { useCriterionName } from '../useCriteria';
import { MarkFields } from './MarkFields';
import type { MarkingState } from './useMarking';

interface Props {
  evidence: CriterionEvidence;
  weight: number;
  marking: MarkingState;
}

/** One criterion: what shows it, and what one holds of it. */
export const MarkingRow = ({ evidence: { code, text, files }, weight, marking }: Props) => {
  const translate = useTranslate();
  const name = useCriterionName()(code);
  return (
    <Box component="section" sx={{ ...cardStyles, ...styles }} aria-labelledby={`criterion-${code}`}>
      <div>
        <Typography variant="h2" id={`criterion-${code}`}>
          {name}{' '}
          <Typography component="span" variant="caption" color="text.secondary">
            {translate('sites.reviews.weight', { weight })}
          </Typography>
        </Typography>
        <Typography
          sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}
          color={text ? undefined : 'text.secondary'}
        >
          {text || translate('sites.reviews.noText')}
        </Typography>
        {files.map((file) => (
          <EvidenceFile key={file.id} file={file} />
        ))}
      </div>
      <MarkFields code={code} name={name} marking={marking} />
    </Box>
  );
};

const styles = {
  display: 'grid',
  columnGap: 5,
  rowGap: 3,
  gridTemplateColumns: { xs: 'minmax(0,1fr)', md: 'minmax(0,1fr) minmax(280px, 380px)' },
};
