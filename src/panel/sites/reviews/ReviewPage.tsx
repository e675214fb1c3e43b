import { Box, Skeleton, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import type { OwnReviewDetail } from '../../../shared/site-answers';
import { Failure } from '../../dashboard/Failure';
import { PageHead } from '../../layout/PageHead';
import { sitesApi } from '../../providers/sitesApi';
import { cardStyles } from '../../register/RecordSections';
import { useRegionName } from '../../regions/useRegions';
import { MarkingBar } from './MarkingBar';
import { MarkingRow } from './MarkingRow';
import { OverallComment } from './OverallComment';
import { useMarking, type MarkingApi } from './useMarking';

/** One review: the evidence on the left, marks and comments on the right, criterion by criterion. */
const ReviewPage = () => {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery({
    queryKey: ['sites', 'review', id],
    queryFn: () => sitesApi.review(id),
    // what one has typed is not replaced under one's hands
    staleTime: Infinity,
  });
  if (error) return <Failure error={error} retry={refetch} />;
  if (!data) return <Skeleton variant="rectangular" height={480} />;
  return <Desk key={data.id} review={data} />;
};

const marksOfSites: MarkingApi = {
  key: 'sites',
  saveMarks: sitesApi.saveMarks,
  handIn: sitesApi.handIn,
};

const Desk = ({ review }: { review: OwnReviewDetail }) => {
  const translate = useTranslate();
  const regionName = useRegionName();
  const marking = useMarking(review, marksOfSites);
  const { site, criteriaNote, evidence } = review;
  const facts = [site.branch, regionName(site.city), translate(`sites.levels.${site.level}`), site.batch];
  return (
    <Box sx={{ pb: 10 }}>
      <PageHead
        title={site.title}
        above={<Link to="/sites/reviews">{translate('sites.reviews.title')}</Link>}
        below={<Typography color="text.secondary">{facts.filter(Boolean).join(' · ')}</Typography>}
      />
      {criteriaNote && (
        <Box component="details" sx={cardStyles}>
          <summary>{translate('sites.reviews.criteriaNote')}</summary>
          <Typography sx={{ whiteSpace: 'pre-line', mt: 2 }}>{criteriaNote}</Typography>
        </Box>
      )}
      {evidence.map((one) => (
        <MarkingRow key={one.code} evidence={one} weight={review.weights[one.code]} marking={marking} />
      ))}
      <OverallComment marking={marking} />
      <MarkingBar review={review} marking={marking} />
    </Box>
  );
};

export default ReviewPage;
