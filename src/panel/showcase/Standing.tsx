import { Alert, Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { PageReview } from '../../shared/showcase-page';
import { toInstant } from '../fields/instant';
import type { RegisterRecord } from '../providers/records';

/** Where the page stands: waiting, returned, planned, public, withdrawn. */
export const Standing = ({
  record,
  review,
  isLocked,
  onUnlock,
}: {
  record: RegisterRecord;
  review: PageReview;
  isLocked: boolean;
  onUnlock: () => void;
}) => {
  const translate = useTranslate();
  const said: Array<[key: string, words: Record<string, string>]> = [];
  if (record.state === 'returned' && record.comment)
    said.push(['returned', { comment: String(record.comment) }]);
  if (record.state === 'withdrawn')
    said.push(['withdrawn', { reason: String(record.withdrawnBecause ?? '') }]);
  if (record.publishAt) said.push(['planned', { at: toInstant(String(record.publishAt)) }]);
  if (review.published) said.push(['public', {}]);
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2, mb: 3, '&:empty': { display: 'none' } }}>
      {isLocked && (
        <Alert
          severity="info"
          action={<Button onClick={onUnlock}>{translate('showcase.editor.unlock')}</Button>}
        >
          {translate('showcase.editor.locked')}
        </Alert>
      )}
      {said.map(([key, words]) => (
        <Alert key={key} severity={key === 'returned' ? 'warning' : 'info'}>
          {translate(`showcase.editor.${key}`, words)}{' '}
          {key === 'public' && review.published && (
            <a href={`/showcase/${review.published.slug}`} target="_blank" rel="noreferrer">
              {translate('showcase.editor.view')}
            </a>
          )}
        </Alert>
      ))}
      <Typography variant="caption">
        <Link to={`/showcase-pages/${record.id}/show?tab=history`}>{translate('record.tabs.history')}</Link>
      </Typography>
    </Box>
  );
};
