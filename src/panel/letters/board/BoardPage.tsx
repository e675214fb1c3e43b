import { Box, Button, Skeleton, Typography } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { MOST_DRAFTED } from '../../../shared/letters';
import type { FeedbackBoard } from '../../../shared/letter-answers';
import { Failure } from '../../dashboard/Failure';
import { listAt, organizationsAt } from '../../dashboard/links';
import { PageHead } from '../../layout/PageHead';
import { isAllowed, useStaff } from '../../layout/useStaff';
import { lettersApi } from '../../providers/lettersApi';
import { officeToday } from '../../providers/relativeDays';
import { PaperStyles } from '../../reports/PaperStyles';
import { useAddress } from '../../reports/useAddress';
import { GAPS } from '../../../shared/letters';
import { addDays } from '../../../shared/calendar-days';
import { OverdueList } from './OverdueList';
import { PlaceFilter } from './PlaceFilter';
import { UnitTable } from './UnitTable';

/** How feedback notices stand with each responsible unit, and which replies are overdue. */
const BoardPage = () => {
  const translate = useTranslate();
  const place = useAddress().read('place');
  const { data, error, refetch } = useQuery({
    queryKey: ['letters', 'board', place],
    queryFn: () => lettersApi.board(place),
    placeholderData: keepPreviousData,
  });
  const totals = data?.totals;
  return (
    <Box sx={{ pb: 6 }}>
      <PaperStyles />
      <PageHead
        title={translate('letters.board.title')}
        note={
          totals &&
          translate('letters.board.note', {
            open: (totals.drafted + totals.sent + totals.replied).toLocaleString(),
            overdue: totals.overdue.toLocaleString(),
          })
        }
        actions={<Button onClick={() => window.print()}>{translate('record.print')}</Button>}
      />
      <PlaceFilter />
      {error && !data && <Failure error={error} retry={refetch} />}
      {!data && !error && <Skeleton variant="rectangular" height={420} />}
      {data && <Board board={data} place={place} />}
    </Box>
  );
};

const Board = ({ board, place }: { board: FeedbackBoard; place: string }) => {
  const translate = useTranslate();
  const mayDraft = isAllowed(useStaff(), 'api::official-document.letter.draft');
  const { units, overdue, totals } = board;
  if (units.length === 0)
    return (
      <Box sx={{ py: 8, textAlign: 'center' }}>
        <Typography sx={{ mb: 2 }}>{translate('letters.board.none')}</Typography>
        <Button component={Link} to={organizationsAt({ verdict: [...GAPS] })}>
          {translate('letters.board.toList')}
        </Button>
      </Box>
    );
  const slips = overdue.slice(0, MOST_DRAFTED).map(({ documentId }) => documentId);
  return (
    <Box className="sheet" sx={{ display: 'grid', gap: 5, '& > *': { minWidth: 0 } }}>
      <section aria-labelledby="overdue-title">
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 3, mb: 2, flexWrap: 'wrap' }}>
          <Typography variant="h2" id="overdue-title">
            {translate('letters.board.overdue')}　{totals.overdue.toLocaleString()}
          </Typography>
          {mayDraft && slips.length > 0 && (
            <Button
              className="screen-only"
              component={Link}
              to={`/letters/new?kind=supervision-slip&register=feedback-notices&records=${slips.join(',')}`}
            >
              {translate('letters.board.slips')}
            </Button>
          )}
          {totals.overdue > overdue.length && (
            <Link
              className="screen-only"
              to={listAt('feedback-notices', {
                state: ['sent'],
                dueOn: { to: addDays(officeToday(), -1) },
                ...(place ? { jurisdictionCode: place } : {}),
              })}
            >
              {translate('letters.board.more')}
            </Link>
          )}
        </Box>
        <OverdueList overdue={overdue} />
      </section>
      <section aria-labelledby="units-title">
        <Typography variant="h2" id="units-title" sx={{ mb: 2 }}>
          {translate('letters.board.units')}
        </Typography>
        <UnitTable units={units} totals={totals} place={place} />
      </section>
    </Box>
  );
};

export default BoardPage;
