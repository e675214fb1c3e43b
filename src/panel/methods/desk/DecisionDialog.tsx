import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Stack,
  TextField,
} from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { MethodStep } from '../../../shared/method-answers';
import { LINE_LENGTH, TEXT_LENGTH } from '../../../shared/site-life';
import { DayText } from '../../inputs/ClerkDateInput';
import { methodsApi } from '../../providers/methodsApi';
import { officeToday } from '../../providers/relativeDays';
import { useDecided } from './useDecided';

interface Props {
  methods: string[];
  step: MethodStep;
  onClose: () => void;
  onDone: () => void;
}

/** States what is decided on methods: a return says why, a selection when and by whom. */
export const DecisionDialog = ({ methods, step, onClose, onDone }: Props) => {
  const translate = useTranslate();
  const [comment, setComment] = useState('');
  const [decidedOn, setDecidedOn] = useState(officeToday());
  const [decidedBy, setDecidedBy] = useState('');
  const { carryOut, refused, isBusy } = useDecided(`methods.desk.did.${step}`, onDone);
  const act = () =>
    carryOut(() =>
      methodsApi.decide(methods, step, {
        comment,
        ...(step === 'select' ? { decidedOn, decidedBy } : {}),
      }),
    );
  const isMissing =
    (step === 'return' && comment.trim() === '') || (step === 'select' && decidedBy.trim() === '');
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="decision-title">
      <DialogTitle id="decision-title">
        {translate('methods.desk.actTitle', {
          act: translate(`methods.desk.act.${step}`),
          count: methods.length,
        })}
      </DialogTitle>
      <DialogContent tabIndex={0}>
        <Stack gap={3} sx={{ pt: 1 }}>
          {step === 'select' && <Alert severity="info">{translate('sites.moves.results')}</Alert>}
          {refused && <Alert severity="error">{translate(refused.message, { _: refused.message })}</Alert>}
          {step === 'select' && (
            <>
              <DayText
                required
                label={translate('sites.fields.decidedOn')}
                value={decidedOn}
                onDay={setDecidedOn}
              />
              <TextField
                required
                label={translate('sites.fields.decidedBy')}
                value={decidedBy}
                onChange={({ target }) => setDecidedBy(target.value)}
                slotProps={{ htmlInput: { maxLength: LINE_LENGTH } }}
              />
            </>
          )}
          <TextField
            required={step === 'return'}
            multiline
            minRows={3}
            label={translate(step === 'return' ? 'methods.desk.reason' : 'methods.desk.comment')}
            value={comment}
            onChange={({ target }) => setComment(target.value)}
            slotProps={{ htmlInput: { maxLength: TEXT_LENGTH } }}
          />
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
        <Button variant="contained" color="primary" disabled={isBusy || isMissing} onClick={() => void act()}>
          {translate('sites.moves.do')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
