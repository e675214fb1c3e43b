import {
  Alert,
  Box,
  Button,
  Divider,
  TextField,
  ToggleButton,
  ToggleButtonGroup,
  Typography,
} from '@mui/material';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDataProvider, useNotify, useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import type { PageReview } from '../../shared/showcase-page';
import { toInstant } from '../fields/instant';
import { ConfirmDialog } from '../layout/ConfirmDialog';
import { PageHead } from '../layout/PageHead';
import { isAllowed, useStaff } from '../layout/useStaff';
import { ApiError } from '../providers/ApiError';
import type { PanelDataProvider } from '../providers/dataProvider';
import type { PageStep, StepWords } from '../providers/showcaseApi';
import { contentPreview } from './contentPreview';
import { FaultList } from './FaultList';
import { fromOfficeTime, inOfficeTime } from './officeTime';
import { PagePreview } from './PagePreview';

/** Where the second person decides: what is proposed, what is public, what was said. */
const ReviewPage = () => {
  const translate = useTranslate();
  const { id = '' } = useParams();
  const dataProvider = useDataProvider<PanelDataProvider>();
  const { data, error } = useQuery({
    queryKey: ['showcase-review', id],
    queryFn: () => dataProvider.pageReview(id),
    staleTime: 0,
  });
  if (error) return <Alert severity="error">{translate(error.message, { _: error.message })}</Alert>;
  return data ? <Review id={id} review={data} /> : null;
};

type View = 'proposed' | 'published' | 'both';

const Review = ({ id, review }: { id: string; review: PageReview }) => {
  const translate = useTranslate();
  const staff = useStaff();
  const [chosen, setChosen] = useState<View>('proposed');
  const { content, published } = review;
  const view = published ? chosen : 'proposed';
  return (
    <Box sx={{ pb: 6 }}>
      <PageHead
        title={translate('showcase.review.title', { name: content.title })}
        note={translate(`showcase.states.${review.state}`)}
        above={<Link to="/showcase-desk">{translate('showcase.review.back')}</Link>}
        actions={
          isAllowed(staff, 'api::showcase-page.showcase-page.update') && (
            <Button component={Link} to={`/showcase-pages/${id}`}>
              {translate('showcase.review.edit')}
            </Button>
          )
        }
      />
      <Box sx={pageStyles}>
        <Box sx={{ minWidth: 0 }}>
          {published && (
            <ToggleButtonGroup
              exclusive
              size="small"
              value={view}
              onChange={(_event, next: View | null) => next && setChosen(next)}
              sx={{ mb: 2 }}
            >
              {(['proposed', 'published', 'both'] as const).map((one) => (
                <ToggleButton
                  key={one}
                  value={one}
                  sx={{ textTransform: 'none', py: 0.5, color: 'var(--ink)' }}
                >
                  {translate(`showcase.review.${one}`)}
                </ToggleButton>
              ))}
            </ToggleButtonGroup>
          )}
          <Box sx={view === 'both' ? bothStyles : undefined}>
            {view !== 'published' && (
              <PagePreview
                page={id}
                content={contentPreview(content)}
                label={translate('showcase.review.proposed')}
              />
            )}
            {view !== 'proposed' && published && (
              <PagePreview
                page={id}
                content={contentPreview(published)}
                label={translate('showcase.review.published')}
              />
            )}
          </Box>
        </Box>
        <Decision id={id} review={review} />
      </Box>
    </Box>
  );
};

const Decision = ({ id, review }: { id: string; review: PageReview }) => {
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
      <Comments comments={review.comments} />
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

const Comments = ({ comments }: { comments: PageReview['comments'] }) => {
  const translate = useTranslate();
  return (
    <Box component="section">
      <Typography variant="h2">{translate('showcase.review.history')}</Typography>
      {comments.length === 0 && (
        <Typography color="text.secondary">{translate('showcase.review.noHistory')}</Typography>
      )}
      <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {comments.map(({ action, comment, by, at }) => (
          <Box component="li" key={`${at} ${action}`} sx={{ borderTop: '1px solid var(--rule)', py: 2 }}>
            <Typography variant="caption" color="text.secondary" component="div">
              {[toInstant(at), by, translate(`audit.actions.${action}`)].filter(Boolean).join(' · ')}
            </Typography>
            {comment && <Typography>{comment}</Typography>}
          </Box>
        ))}
      </Box>
    </Box>
  );
};

const pageStyles = {
  display: 'grid',
  gap: 5,
  gridTemplateColumns: { xs: 'minmax(0,1fr)', md: 'minmax(0,1fr) 320px' },
};

const bothStyles = { display: 'grid', gap: 3, gridTemplateColumns: { md: 'minmax(0,1fr) minmax(0,1fr)' } };

export default ReviewPage;
