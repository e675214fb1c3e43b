import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  MenuItem,
  Stack,
  TextField,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { useDataProvider, useGetList, useTranslate } from 'react-admin';
import type { OfferedRegister } from '../../shared/register-description';
import { DayText } from '../inputs/ClerkDateInput';
import { parseClerkDate } from '../inputs/parseClerkDate';
import { RecordPicker } from '../inputs/RecordPicker';
import type { PanelDataProvider } from '../providers/dataProvider';
import type { RegisterRecord } from '../providers/records';
import { officeToday } from '../providers/relativeDays';
import type { BulkTarget } from '../register/bulk/bulkTarget';
import { useBulk } from '../register/bulk/useBulk';
import { findField } from '../schema/describe';
import { useLabels } from '../schema/useLabels';
import { idsOf, mostAssigned } from './assignedIds';
import { loadAfter } from './instructorLoad';

interface Props {
  assignments: OfferedRegister;
  target: BulkTarget;
  onClose: () => void;
}

/** Sends one instructor to all selected organizations, and says beforehand what that makes of their load. */
const AssignDialog = ({ assignments, target, onClose }: Props) => {
  const translate = useTranslate();
  const labels = useLabels();
  const dataProvider = useDataProvider<PanelDataProvider>();
  const bulk = useBulk('organizations', target);
  const [instructor, setInstructor] = useState<RegisterRecord | null>(null);
  const [from, setFrom] = useState(officeToday());
  const [aim, setAim] = useState('');
  const [isBusy, setBusy] = useState(false);
  const aims = findField(assignments, 'target');
  const { total: now } = useGetList(
    'instructor-assignments',
    {
      filter: { instructor: instructor?.documentId, to: { empty: true } },
      pagination: { page: 1, perPage: 1 },
      sort: { field: 'updatedAt', order: 'DESC' },
      meta: { fields: ['from'] },
    },
    { enabled: instructor !== null, staleTime: 0 },
  );
  const load = instructor && now !== undefined ? loadAfter(now, target.count, instructor.capacity) : null;
  const day = parseClerkDate(from);
  const isTooMany = target.count > mostAssigned;
  const carryOut = async () => {
    if (!instructor || !day) return;
    setBusy(true);
    try {
      const ids = await idsOf(dataProvider, target);
      const { batch, created } = await dataProvider.bulkCreate(
        'instructor-assignments',
        ids.map((organization) => ({
          instructor: instructor.documentId,
          organization,
          from: day,
          ...(aim ? { target: aim } : {}),
        })),
      );
      bulk.settle(batch, translate('lists.assign.done', { count: created.toLocaleString() }));
      onClose();
    } catch (error) {
      setBusy(false);
      bulk.fail(error);
    }
  };
  const count = target.count.toLocaleString();
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="assign-title">
      <DialogTitle id="assign-title">{translate('lists.assign.title')}</DialogTitle>
      <DialogContent tabIndex={0}>
        <Typography sx={{ fontWeight: 600, mb: 3 }}>
          {translate('lists.assign.sentence', { count })}
        </Typography>
        <Stack gap={3}>
          <RecordPicker
            autoFocus
            required
            register="instructors"
            label={translate('lists.assign.instructor')}
            value={instructor}
            onChange={(chosen) => setInstructor(Array.isArray(chosen) ? (chosen[0] ?? null) : chosen)}
          />
          {load && (
            <Alert severity={load.isTooMuch ? 'warning' : 'info'}>
              {translate('lists.assign.load', { now: load.now, capacity: load.capacity ?? '—' })}{' '}
              {load.isTooMuch &&
                translate('lists.assign.tooMuch', { after: load.after, capacity: load.capacity })}
            </Alert>
          )}
          <DayText
            required
            label={translate('lists.assign.from')}
            value={from}
            onDay={setFrom}
            error={day === null}
            helperText={day === null ? translate('inputs.notADay') : undefined}
          />
          {aims?.values && (
            <TextField
              select
              label={translate('lists.assign.target')}
              value={aim}
              onChange={(event) => setAim(event.target.value)}
            >
              <MenuItem value="">{translate('inputs.none')}</MenuItem>
              {aims.values.map((one) => (
                <MenuItem key={one.value} value={one.value}>
                  {labels.text(one.label)}
                </MenuItem>
              ))}
            </TextField>
          )}
          {isTooMany && (
            <Alert severity="error">{translate('lists.assign.tooMany', { most: mostAssigned })}</Alert>
          )}
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
        <Button
          variant="contained"
          color="primary"
          disabled={isBusy || !instructor || !day || isTooMany}
          onClick={carryOut}
        >
          {translate('lists.assign.do', { count })}
        </Button>
      </DialogActions>
    </Dialog>
  );
};

export default AssignDialog;
