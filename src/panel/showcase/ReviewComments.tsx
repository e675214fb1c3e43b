import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { PageReview } from '../../shared/showcase-page';
import { toInstant } from '../fields/instant';

/** What was said and done about a page, newest first. */
export const ReviewComments = ({ comments }: { comments: PageReview['comments'] }) => {
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
