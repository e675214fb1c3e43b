import { Alert, Box, Button, Skeleton, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { STEP_FROM, type DeskMethod, type MethodStep } from '../../../shared/method-answers';
import { Failure } from '../../dashboard/Failure';
import { PageHead } from '../../layout/PageHead';
import { isAllowed, useStaff } from '../../layout/useStaff';
import { methodsApi } from '../../providers/methodsApi';
import { BookExportDialog } from '../BookExportDialog';
import { CallSelect } from '../CallSelect';
import { MethodsTabs } from '../MethodsTabs';
import { useCalls } from '../useCalls';
import { CloseRoundsDialog } from './CloseRoundsDialog';
import { DecisionDialog } from './DecisionDialog';
import { DeskTable } from './DeskTable';
import { RoundDialog } from './RoundDialog';

type Act = MethodStep | 'assign' | 'close' | 'export';

/** Which acts may be taken with all of these methods. */
const actsOn = (chosen: DeskMethod[]): Act[] => {
  const all = (test: (one: DeskMethod) => boolean) => chosen.length > 0 && chosen.every(test);
  const isOurs = all(({ decides }) => decides);
  const from = (step: MethodStep) => isOurs && all(({ state }) => STEP_FROM[step].includes(state));
  const acts: Array<[Act, boolean]> = [
    ['assign', isOurs && all(({ state }) => state === 'submitted' || state === 'shortlisted')],
    ['close', isOurs && all(({ reviewers, isClosed, handedIn }) => reviewers > handedIn && !isClosed)],
    ['shortlist', from('shortlist')],
    ['select', from('select')],
    ['return', from('return')],
    ['export', all(({ isNameless }) => !isNameless)],
  ];
  return acts.filter(([, isOffered]) => isOffered).map(([act]) => act);
};

/** The desk where methods of a call are reviewed and chosen: how far each is, what its marks come to, what is decided. */
const DeskPage = () => {
  const translate = useTranslate();
  const staff = useStaff();
  const calls = useCalls();
  const [params, setParams] = useSearchParams();
  const call = params.get('call') ?? '';
  const [chosen, setChosen] = useState<string[]>([]);
  const [act, setAct] = useState<Act | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: ['methods', 'desk', call],
    queryFn: () => methodsApi.desk(call),
  });
  const rows = (data ?? []).filter(({ id }) => chosen.includes(id));
  const mayDecide = isAllowed(staff, 'api::method-review.method-review.decide');
  const offered = actsOn(rows).filter((one) => mayDecide || one === 'export');
  const done = () => {
    setAct(null);
    setChosen([]);
  };
  const close = () => setAct(null);
  const ids = rows.map(({ id }) => id);
  return (
    <Box sx={{ pb: 8 }}>
      <PageHead
        title={translate('methods.desk.title')}
        note={data && translate('methods.desk.count', { count: data.length })}
      />
      <MethodsTabs page="desk" />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 3, mb: 3 }}>
        <CallSelect
          calls={calls}
          label={translate('methods.fields.call')}
          none="methods.desk.allCalls"
          value={call}
          onCall={(one) => {
            setChosen([]);
            setParams(one ? { call: String(one.id) } : {});
          }}
          sx={{ minWidth: 280, maxWidth: 460 }}
        />
      </Box>
      {error && <Failure error={error} retry={refetch} />}
      {!data && !error && <Skeleton variant="rectangular" height={320} />}
      {data?.length === 0 && (
        <Box sx={{ py: 10, textAlign: 'center' }}>
          <Typography>{translate('methods.desk.none')}</Typography>
          <Typography color="text.secondary">{translate('methods.desk.noneHelp')}</Typography>
        </Box>
      )}
      {data && data.length > 0 && (
        <>
          {data.some(({ isNameless }) => isNameless) && (
            <Alert severity="info" sx={{ mb: 3 }}>
              {translate('methods.desk.namelessNote')}
            </Alert>
          )}
          <DeskTable methods={data} chosen={chosen} onChoose={setChosen} />
          <Box sx={barStyles} role="region" aria-label={translate('methods.desk.acts')}>
            <Typography role="status">
              {chosen.length === 0
                ? translate('methods.desk.choose')
                : translate('methods.desk.chosen', { count: chosen.length })}
            </Typography>
            <Box sx={{ flex: 1 }} />
            {offered.map((one) => (
              <Button
                key={one}
                variant={one === 'select' ? 'contained' : 'outlined'}
                color={one === 'select' ? 'primary' : 'inherit'}
                onClick={() => setAct(one)}
              >
                {translate(`methods.desk.act.${one}`)}
              </Button>
            ))}
          </Box>
        </>
      )}
      {act === 'assign' && <RoundDialog methods={ids} onClose={close} onDone={done} />}
      {act === 'close' && <CloseRoundsDialog methods={ids} onClose={close} onDone={done} />}
      {act === 'export' && <BookExportDialog of={{ methods: ids }} onClose={done} />}
      {(act === 'shortlist' || act === 'select' || act === 'return') && (
        <DecisionDialog methods={ids} step={act} onClose={close} onDone={done} />
      )}
    </Box>
  );
};

const barStyles = {
  position: 'sticky',
  bottom: 0,
  zIndex: 1,
  display: 'flex',
  alignItems: 'center',
  flexWrap: 'wrap',
  gap: 2,
  mt: 3,
  py: 2,
  px: '18px',
  minHeight: 48,
  backgroundColor: 'var(--paper)',
  border: '1px solid var(--line)',
  borderRadius: '4px',
};

export default DeskPage;
