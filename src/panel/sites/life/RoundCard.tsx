import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { ReviewRound } from '../../../shared/review-answers';
import { toInstant } from '../../fields/instant';
import { cardStyles } from '../../register/RecordSections';
import { CloseDialog } from './CloseDialog';
import { ResultTable } from './ResultTable';
import { ReviewersDialog } from './ReviewersDialog';

interface Props {
  site: string;
  round: ReviewRound;
  /** whether one decides on who reviews, and may close the round */
  mayChange: boolean;
}

/** A round of review: who reviews, what it came to once that may be known, and what the committee decided. */
export const RoundCard = ({ site, round, mayChange }: Props) => {
  const translate = useTranslate();
  const [asked, setAsked] = useState<'reviewers' | 'close' | null>(null);
  const { number, dueOn, openedAt, closedAt, closeReason, reviewers, result, decision } = round;
  const isCovered = closedAt === null && reviewers.some(({ handedInAt }) => handedInAt === null);
  const dates = [
    translate('sites.site.opened', { day: toInstant(openedAt).slice(0, 10) }),
    dueOn && translate('sites.site.due', { day: dueOn }),
    closedAt && translate('sites.site.closedOn', { day: toInstant(closedAt).slice(0, 10) }),
  ].filter(Boolean);
  return (
    <Box component="section" sx={{ ...cardStyles, ...styles }} aria-labelledby={`round-${number}`}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 3, flexWrap: 'wrap' }}>
        <Typography variant="h2" id={`round-${number}`}>
          {translate('sites.site.round', { number })}
        </Typography>
        <Typography color="text.secondary">{dates.join(' · ')}</Typography>
        <Box sx={{ flex: 1 }} />
        {mayChange && isCovered && (
          <>
            <Button onClick={() => setAsked('reviewers')}>{translate('sites.site.changeReviewers')}</Button>
            <Button onClick={() => setAsked('close')}>{translate('sites.site.close')}</Button>
          </>
        )}
      </Box>
      <ul className="reviewers">
        {reviewers.map((one) => (
          <li key={one.id}>
            <span>
              {one.name}
              {one.isOwn && translate('sites.site.you')}
            </span>
            <span>
              {one.handedInAt
                ? `${translate('sites.site.handedIn')} ${toInstant(one.handedInAt)}`
                : translate('sites.site.waiting')}
            </span>
            {one.isOwn && !one.handedInAt && closedAt === null && (
              <Link to={`/sites/reviews/${one.review}`}>{translate('sites.site.toReview')}</Link>
            )}
          </li>
        ))}
      </ul>
      {closeReason && <p>{translate('sites.site.closeReasonOf', { reason: closeReason })}</p>}
      {isCovered && <Typography color="text.secondary">{translate('sites.site.covered')}</Typography>}
      {!isCovered && !result && (
        <Typography color="text.secondary">{translate('sites.site.noMarks')}</Typography>
      )}
      {result && <ResultTable result={result} />}
      {decision && (
        <Box sx={{ mt: 3 }}>
          <Typography variant="h3">{translate('sites.site.decision')}</Typography>
          <Typography sx={{ whiteSpace: 'pre-line' }}>{decision}</Typography>
          <Typography variant="caption" color="text.secondary">
            {translate('sites.site.decidedBy', { by: round.decidedBy ?? '', day: round.decidedOn ?? '' })}
          </Typography>
        </Box>
      )}
      {asked === 'reviewers' && (
        <ReviewersDialog site={site} reviewers={reviewers} onClose={() => setAsked(null)} />
      )}
      {asked === 'close' && <CloseDialog site={site} onClose={() => setAsked(null)} />}
    </Box>
  );
};

const styles = {
  '& .reviewers': { listStyle: 'none', m: 0, my: 2, p: 0 },
  '& .reviewers li': { display: 'flex', gap: 3, py: '2px' },
  '& .reviewers li > span:first-of-type': { minWidth: 160 },
  '& .reviewers li > span:nth-of-type(2)': { color: 'var(--ink2)' },
  '& .reviewers a': { textDecoration: 'underline' },
  '& p': { m: 0 },
};
