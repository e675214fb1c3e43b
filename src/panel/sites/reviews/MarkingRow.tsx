import { Box, TextField, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { CriterionEvidence } from '../../../shared/site-answers';
import { TEXT_LENGTH } from '../../../shared/site-life';
import { cardStyles } from '../../register/RecordSections';
import { EvidenceFile } from '../life/EvidenceFile';
import { useCriteria } from '../useCriteria';
import { readMark } from './marking';
import type { MarkingState } from './useMarking';

interface Props {
  evidence: CriterionEvidence;
  weight: number;
  marking: MarkingState;
}

/** One criterion: what shows it, and what one holds of it. */
export const MarkingRow = ({ evidence: { code, text, files }, weight, marking }: Props) => {
  const translate = useTranslate();
  const name = useCriteria().find((one) => one.code === code)?.name ?? code;
  const { mark, comment } = marking.marking.marks[code];
  const fault = marking.faults[`marks.${code}`];
  const isBad = Number.isNaN(readMark(mark));
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
      <Box sx={{ display: 'grid', gap: 3, alignContent: 'start' }}>
        <TextField
          label={translate('sites.reviews.mark')}
          value={mark}
          disabled={!marking.isOpen}
          onChange={({ target }) => marking.setMark(code, { mark: target.value })}
          error={isBad || fault !== undefined}
          helperText={isBad ? translate('sites.reviews.badMark') : fault && translate(fault, { _: fault })}
          slotProps={{
            htmlInput: { inputMode: 'numeric', 'aria-label': translate('sites.reviews.markOf', { name }) },
          }}
          sx={{ maxWidth: 180 }}
        />
        <TextField
          multiline
          minRows={2}
          label={translate('sites.reviews.comment')}
          value={comment}
          disabled={!marking.isOpen}
          onChange={({ target }) => marking.setMark(code, { comment: target.value })}
          slotProps={{
            htmlInput: {
              maxLength: TEXT_LENGTH,
              'aria-label': translate('sites.reviews.commentOf', { name }),
            },
          }}
        />
      </Box>
    </Box>
  );
};

const styles = {
  display: 'grid',
  columnGap: 5,
  rowGap: 3,
  gridTemplateColumns: { xs: 'minmax(0,1fr)', md: 'minmax(0,1fr) minmax(280px, 380px)' },
};
