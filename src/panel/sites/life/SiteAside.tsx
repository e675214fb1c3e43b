import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { SiteWay } from '../../../shared/site-answers';
import { Failure } from '../../dashboard/Failure';
import { CaseDocuments } from '../../letters/draft/CaseShow';
import { cardStyles } from '../../register/RecordSections';
import { MoveDialog } from '../move/MoveDialog';
import { useWayName } from '../move/MoveMenu';
import { StagePath } from './StagePath';
import { Timeline } from './Timeline';
import { useLife } from './useLife';

const withTitle = ['named', 'reviewed', 'rectifying'];

/** Where a site stands, what may be done with it, and what led here. */
export const SiteAside = () => {
  const translate = useTranslate();
  const wayName = useWayName();
  const { id, title, life, error, refetch } = useLife();
  const [way, setWay] = useState<SiteWay | null>(null);
  if (error) return <Failure error={error} retry={refetch} />;
  if (!life) return null;
  return (
    <>
      <Box component="section" sx={cardStyles} aria-labelledby="site-path">
        <Typography variant="h2" id="site-path">
          {translate('sites.site.path')}
        </Typography>
        <StagePath stage={life.stage} />
        <Typography variant="h3" className="screen-only" sx={{ mt: 3 }}>
          {translate('sites.site.next')}
        </Typography>
        {life.ways.length === 0 && (
          <Typography className="screen-only" color="text.secondary">
            {translate('sites.site.noWay')}
          </Typography>
        )}
        <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap', mt: 1 }}>
          {life.ways.map((one) => (
            <Button key={one.to} variant={one.isReturn ? 'text' : 'outlined'} onClick={() => setWay(one)}>
              {wayName(one)}
            </Button>
          ))}
          {withTitle.includes(life.stage) && (
            <Button component={Link} to={`/sites/certificates?ids=${id}`} variant="text">
              {translate('sites.site.certificate')}
            </Button>
          )}
        </Box>
      </Box>
      <CaseDocuments />
      <Timeline moves={life.moves} />
      {way && (
        <MoveDialog
          site={{ id, title, version: life.version }}
          way={way}
          onClose={() => setWay(null)}
          onDone={() => setWay(null)}
        />
      )}
    </>
  );
};
