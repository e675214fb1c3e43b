import { Box, Skeleton, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import type { OwnMethodReviewDetail } from '../../../shared/method-answers';
import { METHOD_CODES } from '../../../shared/method-criteria';
import { Failure } from '../../dashboard/Failure';
import { PageHead } from '../../layout/PageHead';
import { methodsApi } from '../../providers/methodsApi';
import { cardStyles } from '../../register/RecordSections';
import { useRegionName } from '../../regions/useRegions';
import { Illustrated } from '../../showcase/useMediaAddress';
import { MarkFields } from '../../sites/reviews/MarkFields';
import { MarkingBar } from '../../sites/reviews/MarkingBar';
import { OverallComment } from '../../sites/reviews/OverallComment';
import { useMarking, type MarkingApi } from '../../sites/reviews/useMarking';
import { useCriterionName } from '../../sites/useCriteria';
import { MethodText } from '../MethodText';

/** One review: the method on the left, the marks beside it wherever one reads. */
const MethodReviewPage = () => {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery({
    queryKey: ['methods', 'review', id],
    queryFn: () => methodsApi.review(id),
    // what one has typed is not replaced under one's hands
    staleTime: Infinity,
  });
  if (error) return <Failure error={error} retry={refetch} />;
  if (!data) return <Skeleton variant="rectangular" height={480} />;
  return (
    <Illustrated.Provider value="work-methods">
      <Desk key={data.id} review={data} />
    </Illustrated.Provider>
  );
};

const marksOfMethods: MarkingApi = {
  key: 'methods',
  saveMarks: methodsApi.saveMarks,
  handIn: methodsApi.handIn,
};

const Desk = ({ review }: { review: OwnMethodReviewDetail }) => {
  const translate = useTranslate();
  const regionName = useRegionName();
  const nameOf = useCriterionName();
  const marking = useMarking(review, marksOfMethods);
  const { method, criteriaNote, sections, pictures, weights, isBlind } = review;
  const facts = isBlind
    ? [method.call, translate('methods.reviews.blind')]
    : [method.branch, method.city && regionName(method.city), method.authors, method.call];
  return (
    <Box sx={{ pb: 10 }}>
      <PageHead
        title={method.title}
        above={<Link to="/methods/reviews">{translate('methods.reviews.title')}</Link>}
        below={<Typography color="text.secondary">{facts.filter(Boolean).join(' · ')}</Typography>}
      />
      <Box sx={besideStyles}>
        <Box sx={cardStyles}>
          <MethodText method={method.id} oneLine={method.oneLine} sections={sections} pictures={pictures} />
        </Box>
        <Box component="aside" sx={asideStyles} tabIndex={0} aria-label={translate('methods.reviews.marks')}>
          {criteriaNote && (
            <Box component="details" sx={cardStyles}>
              <summary>{translate('sites.reviews.criteriaNote')}</summary>
              <Typography sx={{ whiteSpace: 'pre-line', mt: 2 }}>{criteriaNote}</Typography>
            </Box>
          )}
          {METHOD_CODES.map((code) => (
            <Box key={code} component="section" sx={cardStyles} aria-labelledby={`criterion-${code}`}>
              <Typography variant="h2" id={`criterion-${code}`} sx={{ mb: 3 }}>
                {nameOf(code)}{' '}
                <Typography component="span" variant="caption" color="text.secondary">
                  {translate('sites.reviews.weight', { weight: weights[code] })}
                </Typography>
              </Typography>
              <MarkFields code={code} name={nameOf(code)} marking={marking} />
            </Box>
          ))}
          <OverallComment marking={marking} />
        </Box>
      </Box>
      <MarkingBar review={review} marking={marking} />
    </Box>
  );
};

const besideStyles = {
  display: 'grid',
  columnGap: 5,
  gridTemplateColumns: { xs: 'minmax(0,1fr)', md: 'minmax(0,1fr) minmax(280px, 360px)' },
};

const asideStyles = {
  minWidth: 0,
  alignSelf: 'start',
  position: { md: 'sticky' },
  top: 8,
  maxHeight: { md: 'calc(100vh - 150px)' },
  overflowY: { md: 'auto' },
};

export default MethodReviewPage;
