import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { ReviewRound } from '../../../shared/review-answers';
import { toInstant } from '../../fields/instant';
import { cardStyles } from '../../register/RecordSections';
import { ResultTable } from '../../sites/life/ResultTable';
import { useStanding } from './useStanding';

/** The rounds of review of a method, newest first. */
export const MethodRounds = () => {
  const translate = useTranslate();
  const { standing } = useStanding();
  if (!standing) return null;
  if (standing.rounds.length === 0)
    return (
      <Box component="section" sx={cardStyles}>
        <Typography variant="h2">{translate('methods.show.review')}</Typography>
        <Typography color="text.secondary">{translate('methods.show.noReview')}</Typography>
      </Box>
    );
  return (
    <>
      {standing.rounds.map((round) => (
        <Round key={round.number} round={round} />
      ))}
    </>
  );
};

const Round = ({ round }: { round: ReviewRound }) => {
  const translate = useTranslate();
  const { number, openedAt, closedAt, dueOn, isBlind, closeReason, reviewers, result, decision } = round;
  const facts = [
    translate('sites.site.opened', { day: toInstant(openedAt).slice(0, 10) }),
    dueOn && translate('sites.site.due', { day: dueOn }),
    closedAt && translate('sites.site.closedOn', { day: toInstant(closedAt).slice(0, 10) }),
    isBlind && translate('methods.reviews.blind'),
  ];
  return (
    <Box component="section" sx={{ ...cardStyles, ...styles }} aria-labelledby={`round-${number}`}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 3, flexWrap: 'wrap' }}>
        <Typography variant="h2" id={`round-${number}`}>
          {translate('sites.site.round', { number })}
        </Typography>
        <Typography color="text.secondary">{facts.filter(Boolean).join(' · ')}</Typography>
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
              <Link to={`/methods/reviews/${one.review}`}>{translate('sites.site.toReview')}</Link>
            )}
          </li>
        ))}
      </ul>
      {closeReason && <p>{translate('sites.site.closeReasonOf', { reason: closeReason })}</p>}
      {result ? (
        <ResultTable result={result} />
      ) : (
        <Typography color="text.secondary">
          {translate(closedAt === null ? 'sites.site.covered' : 'sites.site.noMarks')}
        </Typography>
      )}
      {decision && (
        <Typography sx={{ mt: 2, whiteSpace: 'pre-line' }}>
          {decision} ·{' '}
          {translate('sites.site.decidedBy', { by: round.decidedBy ?? '', day: round.decidedOn ?? '' })}
        </Typography>
      )}
    </Box>
  );
};

const styles = {
  '& .reviewers': { listStyle: 'none', m: 0, my: 2, p: 0 },
  '& .reviewers li': { display: 'flex', gap: 3, py: '2px' },
  '& .reviewers li > span:first-of-type': { minWidth: 160 },
  '& .reviewers li > span:nth-of-type(2)': { color: 'var(--ink2)' },
  '& p': { m: 0 },
};
