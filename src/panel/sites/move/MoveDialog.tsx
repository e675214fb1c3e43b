import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Skeleton,
  Stack,
} from '@mui/material';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useNotify, useRefresh, useTranslate } from 'react-admin';
import type { SiteWay } from '../../../shared/site-answers';
import { MOVE_FIELDS, RETURN_FIELDS } from '../../../shared/site-life';
import { ApiError } from '../../providers/ApiError';
import { officeToday } from '../../providers/relativeDays';
import { sitesApi } from '../../providers/sitesApi';
import { faultsOf, type Refused } from '../faultsOf';
import { firstValues, type MoveValues } from './firstValues';
import { InTheWay } from './InTheWay';
import { MoveFieldInput } from './MoveFieldInput';
import { useWayName } from './MoveMenu';

interface Props {
  site: { id: string; title: string; version: number };
  way: SiteWay;
  onClose: () => void;
  onDone: () => void;
}

/** States what a move needs, and shows at its field whatever stands in the way. */
export const MoveDialog = ({ site, way, onClose, onDone }: Props) => {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const client = useQueryClient();
  const wayName = useWayName();
  const fields = way.isReturn ? RETURN_FIELDS : MOVE_FIELDS[way.to];
  const { data: life } = useQuery({
    queryKey: ['sites', 'life', site.id],
    queryFn: () => sitesApi.life(site.id),
  });
  const [values, setValues] = useState<MoveValues>({});
  const [refused, setRefused] = useState<Refused | null>(null);
  const [isStale, setStale] = useState(false);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    if (life && !way.isReturn)
      setValues((before) => ({ ...firstValues(way.to, officeToday(), life), ...before }));
  }, [life, way]);
  const stage = translate(`sites.stages.${way.to}`);
  const carryOut = async () => {
    setBusy(true);
    setRefused(null);
    try {
      await sitesApi.move(site.id, { to: way.to, version: site.version, ...values });
      await client.invalidateQueries({ queryKey: ['sites'] });
      refresh();
      notify('sites.moves.done', { type: 'success', messageArgs: { title: site.title, stage } });
      onDone();
    } catch (error) {
      setStale(error instanceof ApiError && error.status === 409);
      setRefused(faultsOf(error));
      setBusy(false);
    }
  };
  const isAtField = (name: string) => fields.some((field) => field.name === name);
  const elsewhere = Object.entries(refused?.fields ?? {}).filter(([name]) => !isAtField(name));
  const isWhole = refused !== null && Object.keys(refused.fields).length === 0;
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="move-title">
      <DialogTitle id="move-title">
        {translate('sites.moves.title', { way: wayName(way), title: site.title })}
      </DialogTitle>
      <DialogContent tabIndex={0}>
        <Stack gap={3} sx={{ pt: 1 }}>
          {way.to === 'public-notice' && !way.isReturn && (
            <Alert severity="info">{translate('sites.moves.results')}</Alert>
          )}
          {isWhole && (
            <Alert severity="error">
              {translate(isStale ? 'sites.moves.stale' : refused.message, { _: refused.message })}
            </Alert>
          )}
          {elsewhere.length > 0 && <InTheWay site={site.id} faults={elsewhere} />}
          {/* what it proposes must not come over what one has begun to type */}
          {!life && <Skeleton variant="rounded" height={160} aria-busy />}
          {life &&
            fields.map((field) => (
              <MoveFieldInput
                key={field.name}
                field={field}
                site={site.id}
                to={way.to}
                life={life}
                value={values[field.name]}
                onChange={(value) => setValues((before) => ({ ...before, [field.name]: value }))}
                fault={refused?.fields[field.name]}
              />
            ))}
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
        <Button variant="contained" color="primary" disabled={isBusy || !life} onClick={carryOut}>
          {translate('sites.moves.do')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
