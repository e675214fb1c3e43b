import { Box, Skeleton, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { OwnMethodReview } from '../../../shared/method-answers';
import { Failure } from '../../dashboard/Failure';
import { PageHead } from '../../layout/PageHead';
import { methodsApi } from '../../providers/methodsApi';
import { ReviewList } from '../../sites/reviews/ReviewList';
import { useRegionName } from '../../regions/useRegions';
import { MethodsTabs } from '../MethodsTabs';

const isOpen = ({ handedInAt, closedAt }: OwnMethodReview): boolean =>
  handedInAt === null && closedAt === null;

/** The methods that one was asked to review: what waits, then what is done. */
const MethodReviewsPage = () => {
  const translate = useTranslate();
  const regionName = useRegionName();
  const { data, error, refetch } = useQuery({
    queryKey: ['methods', 'reviews'],
    queryFn: methodsApi.reviews,
  });
  const list = (name: string, reviews: OwnMethodReview[]) => (
    <ReviewList
      title={translate(`sites.reviews.${name}`)}
      none={translate(`methods.reviews.none.${name}`)}
      reviews={reviews}
      titleOf={(one) => (
        <>
          <Link to={`/methods/reviews/${one.id}`}>{one.method.title}</Link>
          <Typography variant="caption" component="p" color="text.secondary">
            {one.isBlind
              ? [one.method.call, translate('methods.reviews.blind')].filter(Boolean).join(' · ')
              : [one.method.branch, one.method.city && regionName(one.method.city), one.method.call]
                  .filter(Boolean)
                  .join(' · ')}
          </Typography>
        </>
      )}
      markedOf={(one) => translate('methods.reviews.marked', { count: one.marked })}
    />
  );
  return (
    <Box sx={{ pb: 6, maxWidth: 980 }}>
      <PageHead
        title={translate('methods.reviews.title')}
        note={
          data?.some((one) => one.isBlind && one.closedAt === null) && translate('methods.reviews.blindNote')
        }
      />
      <MethodsTabs page="reviews" />
      {error && <Failure error={error} retry={refetch} />}
      {!data && !error && <Skeleton variant="rectangular" height={240} />}
      {data && (
        <>
          {list('waiting', data.filter(isOpen))}
          {list(
            'done',
            data.filter((one) => !isOpen(one)),
          )}
        </>
      )}
    </Box>
  );
};

export default MethodReviewsPage;
