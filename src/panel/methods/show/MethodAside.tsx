import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { METHOD_STEPS, STEP_FROM, type MethodStep } from '../../../shared/method-answers';
import { Failure } from '../../dashboard/Failure';
import { toInstant } from '../../fields/instant';
import { cardStyles } from '../../register/RecordSections';
import { FaultList } from '../../showcase/FaultList';
import { BookExportDialog } from '../BookExportDialog';
import { DecisionDialog } from '../desk/DecisionDialog';
import { RoundDialog } from '../desk/RoundDialog';
import { useMethodFaultName } from '../useMethodFaultName';
import { useStanding } from './useStanding';

/** Where a method stands, what may be done with it, and what led here. */
export const MethodAside = () => {
  const translate = useTranslate();
  const nameOf = useMethodFaultName();
  const { id, standing, error, refetch } = useStanding();
  const [asked, setAsked] = useState<MethodStep | 'export' | 'assign' | null>(null);
  if (error) return <Failure error={error} retry={refetch} />;
  if (!standing) return null;
  const { state, mayDecide, maySubmit, faults, events } = standing;
  const steps = mayDecide ? METHOD_STEPS.filter((step) => STEP_FROM[step].includes(state)) : [];
  const mayAssign = mayDecide && (state === 'submitted' || state === 'shortlisted');
  const close = () => setAsked(null);
  return (
    <>
      <Box component="section" sx={cardStyles} aria-labelledby="method-standing">
        <Typography variant="h2" id="method-standing">
          {translate(`methods.states.${state}`)}
        </Typography>
        {maySubmit && (
          <FaultList faults={faults} isLinked={false} nameOf={nameOf} none="methods.editor.ready" />
        )}
        <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap', mt: 2 }}>
          {mayAssign && (
            <Button onClick={() => setAsked('assign')}>{translate('methods.desk.act.assign')}</Button>
          )}
          {steps.map((step) => (
            <Button key={step} onClick={() => setAsked(step)}>
              {translate(`methods.desk.act.${step}`)}
            </Button>
          ))}
          <Button onClick={() => setAsked('export')}>{translate('methods.desk.act.export')}</Button>
        </Box>
      </Box>
      <Box component="section" sx={cardStyles} aria-labelledby="method-events">
        <Typography variant="h2" id="method-events">
          {translate('sites.site.timeline')}
        </Typography>
        {events.length === 0 && (
          <Typography color="text.secondary">{translate('methods.show.noEvents')}</Typography>
        )}
        <Box component="ol" sx={styles}>
          {events.map(({ action, comment, by, at }) => (
            <li key={`${action} ${at}`}>
              <Typography sx={{ fontWeight: 600 }}>{translate(`methods.events.${action}`)}</Typography>
              <Typography variant="caption" component="p" color="text.secondary">
                {toInstant(at)} · {by}
              </Typography>
              {comment && (
                <Typography variant="caption" component="p" sx={{ whiteSpace: 'pre-line' }}>
                  {comment}
                </Typography>
              )}
            </li>
          ))}
        </Box>
      </Box>
      {asked === 'export' && <BookExportDialog of={{ methods: [id] }} onClose={close} />}
      {asked === 'assign' && <RoundDialog methods={[id]} onClose={close} onDone={close} />}
      {asked !== null && asked !== 'export' && asked !== 'assign' && (
        <DecisionDialog methods={[id]} step={asked} onClose={close} onDone={close} />
      )}
    </>
  );
};

const styles = {
  listStyle: 'none',
  m: 0,
  p: 0,
  '& li': { borderLeft: '2px solid var(--line)', pl: 3, pb: 3 },
  '& li:first-of-type': { borderLeftColor: 'var(--red)' },
  '& li:last-of-type': { pb: 0 },
};
