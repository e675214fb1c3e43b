import { Box, Button, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useDataProvider, useRecordContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { isAllowed, useStaff } from '../layout/useStaff';
import type { PanelDataProvider } from '../providers/dataProvider';
import { RegisterShow } from '../register/RegisterShow';
import { contentPreview } from './contentPreview';
import { FaultList } from './FaultList';
import { PagePreview } from './PagePreview';

/** The record of a page: what visitors would see, and its states; the content itself is read there and nowhere else. */
const ShowcaseShow = () => <RegisterShow extras={extras} without={without} first={first} />;

const Preview = () => {
  const translate = useTranslate();
  const record = useRecordContext();
  const staff = useStaff();
  const dataProvider = useDataProvider<PanelDataProvider>();
  const { data } = useQuery({
    queryKey: ['showcase-review', record?.id, record?.version, record?.state],
    queryFn: () => dataProvider.pageReview(String(record?.id)),
    enabled: record !== undefined,
  });
  if (!record || !data) return null;
  const id = String(record.id);
  return (
    <Box sx={{ mb: 4, maxWidth: 1040 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'start', gap: 3, mb: 3 }}>
        <Box sx={{ flex: 1, minWidth: 240 }}>
          {data.state !== 'published' && <FaultList faults={data.faults} isLinked={false} />}
          {data.published && (
            <Typography>
              <a href={`/showcase/${data.published.slug}`} target="_blank" rel="noreferrer">
                {translate('showcase.editor.view')}
              </a>
            </Typography>
          )}
        </Box>
        {isAllowed(staff, 'api::showcase-page.workflow.publish') && (
          <Button component={Link} to={`/showcase-desk/${id}`}>
            {translate('showcase.review.open')}
          </Button>
        )}
      </Box>
      <PagePreview page={id} content={contentPreview(data.content)} />
    </Box>
  );
};

const extras = { basic: <Preview /> };
const without = ['story', 'highlights', 'figures', 'pictures', 'cover', 'video', 'criteria', 'summary'];
const first = ['identity', 'publication'];

export default ShowcaseShow;
