import { Box, Skeleton, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { OwnReview } from '../../../shared/site-answers';
import { Failure } from '../../dashboard/Failure';
import { toInstant } from '../../fields/instant';
import { PageHead } from '../../layout/PageHead';
import { sitesApi } from '../../providers/sitesApi';
import { cardStyles } from '../../register/RecordSections';
import { useRegionName } from '../../regions/useRegions';
import { SitesTabs } from '../SitesTabs';

const isOpen = ({ handedInAt, closedAt }: OwnReview): boolean => handedInAt === null && closedAt === null;

/** The sites that one was asked to review: what waits, then what is done. */
const ReviewsPage = () => {
  const translate = useTranslate();
  const { data, error, refetch } = useQuery({ queryKey: ['sites', 'reviews'], queryFn: sitesApi.reviews });
  return (
    <Box sx={{ pb: 6, maxWidth: 980 }}>
      <PageHead title={translate('sites.reviews.title')} />
      <SitesTabs page="reviews" />
      {error && <Failure error={error} retry={refetch} />}
      {!data && !error && <Skeleton variant="rectangular" height={240} />}
      {data && (
        <>
          <Reviews name="waiting" none="none" reviews={data.filter(isOpen)} />
          <Reviews name="done" none="noneDone" reviews={data.filter((one) => !isOpen(one))} />
        </>
      )}
    </Box>
  );
};

const Reviews = ({ name, none, reviews }: { name: string; none: string; reviews: OwnReview[] }) => {
  const translate = useTranslate();
  const regionName = useRegionName();
  return (
    <Box component="section" sx={{ ...cardStyles, ...styles }} aria-labelledby={`reviews-${name}`}>
      <Typography variant="h2" id={`reviews-${name}`}>
        {translate(`sites.reviews.${name}`)} {reviews.length > 0 && reviews.length}
      </Typography>
      {reviews.length === 0 && (
        <Typography color="text.secondary">{translate(`sites.reviews.${none}`)}</Typography>
      )}
      <ul>
        {reviews.map((one) => (
          <li key={one.id}>
            <div>
              <Link to={`/sites/reviews/${one.id}`}>{one.site.title}</Link>
              <Typography variant="caption" component="p" color="text.secondary">
                {[regionName(one.site.city), translate(`sites.levels.${one.site.level}`), one.site.batch]
                  .filter(Boolean)
                  .join(' · ')}
              </Typography>
            </div>
            <ReviewState review={one} />
          </li>
        ))}
      </ul>
    </Box>
  );
};

/** How far a review is, and until when it is asked for. */
const ReviewState = ({ review }: { review: OwnReview }) => {
  const translate = useTranslate();
  const { handedInAt, closedAt, marked, dueOn } = review;
  if (handedInAt) return <span>{translate('sites.reviews.handedIn', { at: toInstant(handedInAt) })}</span>;
  if (closedAt) return <span>{translate('sites.reviews.missed')}</span>;
  return (
    <span>
      {translate('sites.reviews.marked', { count: marked })} ·{' '}
      {dueOn ? translate('sites.reviews.due', { day: dueOn }) : translate('sites.reviews.noDue')}
    </span>
  );
};

const styles = {
  '& ul': { listStyle: 'none', m: 0, p: 0 },
  '& li': {
    display: 'flex',
    justifyContent: 'space-between',
    gap: 4,
    py: 2,
    borderTop: '1px solid var(--rule)',
  },
  '& li > span': { flex: 'none', color: 'var(--ink2)' },
};

export default ReviewsPage;
