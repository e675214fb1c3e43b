import { Alert, Box, Button, ToggleButton, ToggleButtonGroup } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDataProvider, useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import type { PageReview } from '../../shared/showcase-page';
import { PageHead } from '../layout/PageHead';
import { isAllowed, useStaff } from '../layout/useStaff';
import type { PanelDataProvider } from '../providers/dataProvider';
import { contentPreview } from './contentPreview';
import { PagePreview } from './PagePreview';
import { ReviewDecision } from './ReviewDecision';

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
        <ReviewDecision id={id} review={review} />
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
