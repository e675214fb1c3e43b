import { Box, Skeleton, Tab, Tabs, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { DOCUMENT_KINDS } from '../../../shared/letters';
import { Failure } from '../../dashboard/Failure';
import { PageHead } from '../../layout/PageHead';
import { lettersApi } from '../../providers/lettersApi';
import { useAddress } from '../../reports/useAddress';
import { FieldTable } from './FieldTable';
import { KindCard } from './KindCard';

/** The templates of each kind of document: which is used, its editions, a new one, and the fields to copy from. */
const TemplatesPage = () => {
  const translate = useTranslate();
  const { read, write } = useAddress();
  const kind = DOCUMENT_KINDS.find((one) => one === read('kind')) ?? 'notice';
  const { data, error, refetch } = useQuery({
    queryKey: ['letters', 'templates'],
    queryFn: () => lettersApi.templates(),
  });
  const shown = data?.find((one) => one.kind === kind);
  return (
    <Box sx={{ pb: 6 }}>
      <PageHead title={translate('letters.templates.title')} />
      <Typography color="text.secondary" sx={{ mb: 2 }}>
        {translate('letters.templates.intro')}
      </Typography>
      <Tabs
        value={kind}
        onChange={(_event, chosen: string) => write({ kind: chosen })}
        variant="scrollable"
        scrollButtons="auto"
        allowScrollButtonsMobile
        aria-label={translate('letters.draft.kind')}
        sx={{ mb: 3 }}
      >
        {DOCUMENT_KINDS.map((one) => (
          <Tab
            key={one}
            value={one}
            id={`kind-${one}`}
            aria-controls="kind-panel"
            label={translate(`letters.kinds.${one}`)}
          />
        ))}
      </Tabs>
      <div role="tabpanel" id="kind-panel" aria-labelledby={`kind-${kind}`}>
        {error && !data && <Failure error={error} retry={refetch} />}
        {!data && !error && <Skeleton variant="rectangular" height={320} />}
        {shown && (
          <Box sx={columnStyles}>
            <KindCard key={kind} templates={shown} />
            <FieldTable kind={kind} />
          </Box>
        )}
      </div>
    </Box>
  );
};

const columnStyles = {
  display: 'grid',
  columnGap: 5,
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0,1fr)', md: 'minmax(0,1fr) minmax(0,1fr)' },
};

export default TemplatesPage;
