import { Box, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { TEXT_LENGTH } from '../../../shared/site-life';
import { readMark } from './marking';
import type { MarkingState } from './useMarking';

interface Props {
  code: string;
  /** the criterion, in words */
  name: string;
  marking: MarkingState;
}

/** The mark for one criterion, and what is said to it. */
export const MarkFields = ({ code, name, marking }: Props) => {
  const translate = useTranslate();
  const { mark, comment } = marking.marking.marks[code] ?? { mark: '', comment: '' };
  const fault = marking.faults[`marks.${code}`];
  const isBad = Number.isNaN(readMark(mark));
  return (
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
  );
};
