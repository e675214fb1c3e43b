import { Box, Skeleton, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { OwnReview } from '../../../shared/site-answers';
import { Failure } from '../../dashboard/Failure';
import { PageHead } from '../../layout/PageHead';
import { sitesApi } from '../../providers/sitesApi';
import { useRegionName } from '../../regions/useRegions';
import { SitesTabs } from '../SitesTabs';
import { ReviewList } from './ReviewList';

const isOpen = ({ handedInAt, closedAt }: OwnReview): boolean => handedInAt === null && closedAt === null;

/** The sites that one was asked to review: what waits, then what is done. */
const ReviewsPage = () => {
  const translate = useTranslate();
  const regionName = useRegionName();
  const { data, error, refetch } = useQuery({ queryKey: ['sites', 'reviews'], queryFn: sitesApi.reviews });
  const list = (name: string, none: string, reviews: OwnReview[]) => (
    <ReviewList
      title={translate(`sites.reviews.${name}`)}
      none={translate(`sites.reviews.${none}`)}
      reviews={reviews}
      titleOf={({ id, site }) => (
        <>
          <Link to={`/sites/reviews/${id}`}>{site.title}</Link>
          <Typography variant="caption" component="p" color="text.secondary">
            {[regionName(site.city), translate(`sites.levels.${site.level}`), site.batch]
              .filter(Boolean)
              .join(' · ')}
          </Typography>
        </>
      )}
      markedOf={({ marked }) => translate('sites.reviews.marked', { count: marked })}
    />
  );
  return (
    <Box sx={{ pb: 6, maxWidth: 980 }}>
      <PageHead title={translate('sites.reviews.title')} />
      <SitesTabs page="reviews" />
      {error && <Failure error={error} retry={refetch} />}
      {!data && !error && <Skeleton variant="rectangular" height={240} />}
      {data && (
        <>
          {list('waiting', 'none', data.filter(isOpen))}
          {list(
            'done',
            'noneDone',
            data.filter((one) => !isOpen(one)),
          )}
        </>
      )}
    </Box>
  );
};

export default ReviewsPage;
