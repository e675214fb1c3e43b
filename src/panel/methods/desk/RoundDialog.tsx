import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, Stack } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { DayText } from '../../inputs/ClerkDateInput';
import { methodsApi } from '../../providers/methodsApi';
import { ReviewerChoices } from '../../sites/move/ReviewerChoices';
import { useDecided } from './useDecided';

interface Props {
  methods: string[];
  onClose: () => void;
  onDone: () => void;
}

/** Chooses who reviews these methods, and until when. */
export const RoundDialog = ({ methods, onClose, onDone }: Props) => {
  const translate = useTranslate();
  const [reviewers, setReviewers] = useState<number[]>([]);
  const [dueOn, setDueOn] = useState('');
  const { data: choices } = useQuery({
    queryKey: ['methods', 'reviewers', methods],
    queryFn: () => methodsApi.reviewers(methods),
  });
  const { carryOut, refused, isBusy } = useDecided('methods.desk.did.assign', onDone);
  const fault = refused?.fields.reviewers;
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="round-title">
      <DialogTitle id="round-title">
        {translate('methods.desk.actTitle', {
          act: translate('methods.desk.act.assign'),
          count: methods.length,
        })}
      </DialogTitle>
      <DialogContent tabIndex={0}>
        <Stack gap={3} sx={{ pt: 1 }}>
          {refused && !fault && (
            <Alert severity="error">{translate(refused.message, { _: refused.message })}</Alert>
          )}
          <ReviewerChoices
            choices={choices}
            label={translate('sites.fields.reviewers')}
            value={reviewers}
            onChange={setReviewers}
            fault={fault}
          />
          <DayText label={translate('sites.fields.marksDueOn')} value={dueOn} onDay={setDueOn} />
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
        <Button
          variant="contained"
          color="primary"
          disabled={isBusy || reviewers.length === 0}
          onClick={() => void carryOut(() => methodsApi.openRounds(methods, reviewers, dueOn || null))}
        >
          {translate('sites.moves.do')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
