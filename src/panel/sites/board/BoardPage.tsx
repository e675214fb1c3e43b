import { Box, Button, Skeleton } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { SiteCard, SiteWay } from '../../../shared/site-answers';
import { Failure } from '../../dashboard/Failure';
import { PageHead } from '../../layout/PageHead';
import { sitesApi } from '../../providers/sitesApi';
import { useAddress } from '../../reports/useAddress';
import { can } from '../../schema/describe';
import { useDescription } from '../../schema/useSchema';
import { MoveDialog } from '../move/MoveDialog';
import { siteFilterNames, SiteFilters } from '../SiteFilters';
import { SitesTabs } from '../SitesTabs';
import { BoardColumn } from './BoardColumn';

/** Sites in columns by stage; a card moves by its menu or by dragging it, through the same guarded dialog. */
const BoardPage = () => {
  const translate = useTranslate();
  const description = useDescription('model-sites');
  const { read } = useAddress();
  const search = new URLSearchParams(
    siteFilterNames.map((name) => [name, read(name)]).filter(([, value]) => value),
  ).toString();
  const { data, error, refetch } = useQuery({
    queryKey: ['sites', 'board', search],
    queryFn: () => sitesApi.board(search),
    placeholderData: keepPreviousData,
  });
  const [dragged, setDragged] = useState<SiteCard | null>(null);
  const [asked, setAsked] = useState<{ card: SiteCard; way: SiteWay } | null>(null);
  const total = data?.reduce((sum, column) => sum + column.total, 0);
  return (
    <Box sx={{ pb: 6 }}>
      <PageHead
        title={translate('sites.board.title')}
        note={total !== undefined && translate('sites.board.note', { count: total.toLocaleString() })}
        actions={
          can(description, 'create') && (
            <Button component={Link} to="/model-sites/create" variant="contained" color="primary">
              {translate('sites.board.create')}
            </Button>
          )
        }
      />
      <SitesTabs page="board" />
      <SiteFilters />
      {error && !data && <Failure error={error} retry={refetch} />}
      {!data && !error && <Skeleton variant="rectangular" height={480} />}
      {data && (
        <Box role="region" aria-label={translate('sites.board.name')} tabIndex={0} sx={boardStyles}>
          {data.map((column) => (
            <BoardColumn
              key={column.stage}
              column={column}
              dragged={dragged}
              onDrag={setDragged}
              onWay={(card, way) => setAsked({ card, way })}
            />
          ))}
        </Box>
      )}
      {asked && (
        <MoveDialog
          site={asked.card}
          way={asked.way}
          onClose={() => setAsked(null)}
          onDone={() => setAsked(null)}
        />
      )}
    </Box>
  );
};

const boardStyles = {
  display: 'grid',
  gridAutoFlow: 'column',
  gridAutoColumns: 'minmax(132px, 1fr)',
  gap: 2,
  overflowX: 'auto',
  alignItems: 'start',
  pb: 2,
};

export default BoardPage;
