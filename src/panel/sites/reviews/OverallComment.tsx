import { Box, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { TEXT_LENGTH } from '../../../shared/site-life';
import { cardStyles } from '../../register/RecordSections';
import type { MarkingState } from './useMarking';

/** What one holds of the site as a whole. */
export const OverallComment = ({ marking }: { marking: MarkingState }) => {
  const translate = useTranslate();
  return (
    <Box component="section" sx={cardStyles}>
      <TextField
        multiline
        minRows={3}
        label={translate('sites.reviews.overall')}
        value={marking.marking.comment}
        disabled={!marking.isOpen}
        onChange={({ target }) => marking.setComment(target.value)}
        slotProps={{ htmlInput: { maxLength: TEXT_LENGTH } }}
      />
    </Box>
  );
};
