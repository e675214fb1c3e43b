import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { toInstant } from '../../fields/instant';
import { ConfirmDialog } from '../../layout/ConfirmDialog';
import { isReadable, sumOf } from './marking';
import type { MarkedReview, MarkingState } from './useMarking';

/** What stays in sight below a review: the sum so far, whether the draft is kept, and handing in. */
export const MarkingBar = ({ review, marking }: { review: MarkedReview; marking: MarkingState }) => {
  const translate = useTranslate();
  const [asks, setAsks] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const counted = sumOf(marking.marking, review.weights);
  const state = () => {
    if (review.handedInAt) return translate('sites.reviews.handedIn', { at: toInstant(review.handedInAt) });
    if (review.closedAt) return translate('sites.reviews.missed');
    return translate(`sites.reviews.${marking.keeping}`);
  };
  const handIn = async () => {
    setBusy(true);
    await marking.handIn();
    setBusy(false);
    setAsks(false);
  };
  return (
    <Box sx={barStyles}>
      <Typography sx={{ fontWeight: 600 }}>
        {'sum' in counted
          ? translate('sites.reviews.sum', { sum: counted.sum.toFixed(1) })
          : translate('sites.reviews.sumOpen', { count: counted.missing })}
      </Typography>
      <Typography color="text.secondary" role="status">
        {state()}
      </Typography>
      <Box sx={{ flex: 1 }} />
      {marking.isOpen && (
        <>
          <Button
            onClick={() => void marking.save()}
            disabled={marking.keeping !== 'unsaved' || !isReadable(marking.marking)}
          >
            {translate('sites.reviews.save')}
          </Button>
          <Button
            variant="contained"
            color="primary"
            disabled={!isReadable(marking.marking)}
            onClick={() => setAsks(true)}
          >
            {translate('sites.reviews.handIn')}
          </Button>
        </>
      )}
      {asks && (
        <ConfirmDialog
          title={translate('sites.reviews.handInTitle')}
          act={translate('sites.reviews.handIn')}
          isBusy={isBusy}
          onAct={handIn}
          onClose={() => setAsks(false)}
        >
          {translate('sites.reviews.handInText')}
        </ConfirmDialog>
      )}
    </Box>
  );
};

const barStyles = {
  position: 'sticky',
  bottom: 0,
  zIndex: 1,
  display: 'flex',
  alignItems: 'center',
  flexWrap: 'wrap',
  gap: 3,
  py: 2,
  px: '18px',
  backgroundColor: 'var(--paper)',
  border: '1px solid var(--line)',
  borderRadius: '4px',
};
