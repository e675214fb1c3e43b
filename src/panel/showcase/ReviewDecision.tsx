import { Alert, Box, Button, Divider, TextField, Typography } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDataProvider, useNotify, useTranslate } from 'react-admin';
import type { PageReview } from '../../shared/showcase-page';
import { toInstant } from '../fields/instant';
import { ConfirmDialog } from '../layout/ConfirmDialog';
import { isAllowed, useStaff } from '../layout/useStaff';
import { ApiError } from '../providers/ApiError';
import type { PanelDataProvider } from '../providers/dataProvider';
import type { PageStep, StepWords } from '../providers/showcaseApi';
import { FaultList } from './FaultList';
import { fromOfficeTime, inOfficeTime } from './officeTime';
import { ReviewComments } from './ReviewComments';

/** What the second person does about a page: publish now or at a set time, return with a comment, withdraw. */
export const ReviewDecision = ({ id, review }: { id: string; review: PageReview }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const staff = useStaff();
  const client = useQueryClient();
  const dataProvider = useDataProvider<PanelDataProvider>();
  const [comment, setComment] = useState('');
  const [at, setAt] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [isWithdrawing, setWithdrawing] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const { state, editedBy, faults, changed, published, mayPublish, content } = review;
  const isWaiting = state === 'submitted';
  const maySend = isAllowed(staff, 'api::showcase-page.workflow.return');
  const isComplete = faults.every(({ isRequired }) => !isRequired);
  const take = async (step: PageStep, words: StepWords, done: string = step) => {
    setBusy(true);
    setRefusal(null);
    try {
      await dataProvider.stepPage(id, step, {
        ...words,
        ...(comment.trim() ? { comment: comment.trim() } : {}),
      });
      notify(`showcase.review.done.${done}`, { type: 'info' });
      setComment('');
      setAt('');
      setWithdrawing(false);
    } catch (error) {
      setRefusal(error instanceof ApiError ? error.message : 'errors.server');
    }
    await client.invalidateQueries({ queryKey: ['showcase-review', id] });
    await client.invalidateQueries({ queryKey: ['showcase-desk'] });
    setBusy(false);
  };
  const names = changed.map((key) => translate(`showcase.review.parts.${key}`)).join('、');
  return (
    <Box component="aside" sx={{ display: 'flex', flexDirection: 'column', gap: 3, minWidth: 0 }}>
      {editedBy && (
        <Typography color="text.secondary">
          {translate('showcase.review.editedBy', { name: editedBy.name ?? '—', at: toInstant(editedBy.at) })}
        </Typography>
      )}
      <Typography>
        {published
          ? changed.length > 0
            ? translate('showcase.review.changes', { names })
            : translate('showcase.review.unchanged')
          : translate('showcase.review.first')}
      </Typography>
      {isWaiting && <FaultList faults={faults} isLinked={false} />}
      {isWaiting && maySend && !mayPublish && (
        <Alert severity="info">{translate('showcase.review.own')}</Alert>
      )}
      {maySend && (isWaiting || published) && (
        <TextField
          label={translate('showcase.review.comment')}
          helperText={translate('showcase.review.commentHelp')}
          multiline
          minRows={3}
          value={comment}
          slotProps={{ htmlInput: { maxLength: 2000 } }}
          onChange={(event) => setComment(event.target.value)}
        />
      )}
      {refusal && <Alert severity="error">{translate(refusal, { _: refusal })}</Alert>}
      {maySend && isWaiting && (
        <>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
            <Button
              variant="contained"
              color="primary"
              disabled={!mayPublish || !isComplete || isBusy}
              onClick={() => void take('publish', { version: review.version })}
            >
              {translate('showcase.review.publish')}
            </Button>
            <Button disabled={comment.trim() === '' || isBusy} onClick={() => void take('return', {})}>
              {translate('showcase.review.return')}
            </Button>
          </Box>
          <Box sx={{ display: 'flex', gap: 2 }}>
            <TextField
              type="datetime-local"
              label={translate('showcase.review.at')}
              value={at}
              slotProps={{ inputLabel: { shrink: true }, htmlInput: { min: inOfficeTime(new Date()) } }}
              onChange={(event) => setAt(event.target.value)}
            />
            <Button
              disabled={!mayPublish || !isComplete || at === '' || isBusy}
              onClick={() =>
                void take('publish', { at: fromOfficeTime(at), version: review.version }, 'plan')
              }
            >
              {translate('showcase.review.publishAt')}
            </Button>
          </Box>
        </>
      )}
      {maySend && published && (
        <Box>
          <Button disabled={comment.trim() === '' || isBusy} onClick={() => setWithdrawing(true)}>
            {translate('showcase.review.withdraw')}
          </Button>
        </Box>
      )}
      <Divider />
      <ReviewComments comments={review.comments} />
      {isWithdrawing && (
        <ConfirmDialog
          title={translate('showcase.review.withdrawTitle', { name: content.title })}
          act={translate('showcase.review.withdraw')}
          isBusy={isBusy}
          onAct={() => void take('withdraw', {})}
          onClose={() => setWithdrawing(false)}
        >
          {translate('showcase.review.withdrawText')}
        </ConfirmDialog>
      )}
    </Box>
  );
};
