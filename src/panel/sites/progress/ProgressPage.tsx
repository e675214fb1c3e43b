import { Box, Skeleton, Typography } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { Failure } from '../../dashboard/Failure';
import { PageHead } from '../../layout/PageHead';
import { sitesApi } from '../../providers/sitesApi';
import { cardStyles } from '../../register/RecordSections';
import { useAddress } from '../../reports/useAddress';
import { SiteFilters } from '../SiteFilters';
import { SitesTabs } from '../SitesTabs';
import { ProgressTable } from './ProgressTable';

/** How far a batch is toward its aim, city by city; each figure opens its sites. */
const ProgressPage = () => {
  const translate = useTranslate();
  const batch = useAddress().read('batch');
  const { data, error, refetch } = useQuery({
    queryKey: ['sites', 'progress', batch],
    queryFn: () => sitesApi.progress(batch),
    placeholderData: keepPreviousData,
  });
  return (
    <Box sx={{ pb: 6 }}>
      <PageHead title={translate('sites.progress.title')} note={data?.batch.name} />
      <SitesTabs page="progress" />
      <SiteFilters ofBatch={data?.batch.id ?? ''} />
      {error && <Failure error={error} retry={refetch} />}
      {data === undefined && !error && <Skeleton variant="rectangular" height={480} />}
      {data === null && (
        <Box component="section" sx={cardStyles}>
          <Typography color="text.secondary">{translate('sites.progress.none')}</Typography>
        </Box>
      )}
      {data && <ProgressTable progress={data} />}
    </Box>
  );
};

export default ProgressPage;
