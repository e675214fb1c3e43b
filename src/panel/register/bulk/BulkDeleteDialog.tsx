import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  LinearProgress,
} from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { OfferedRegister } from '../../../shared/register-description';
import { ApiError } from '../../providers/ApiError';
import { useLabels } from '../../schema/useLabels';
import type { BulkTarget } from './bulkTarget';
import { PreviewTable } from './PreviewTable';
import { useBulk } from './useBulk';

interface Props {
  description: OfferedRegister;
  target: BulkTarget;
  counted: string;
  onClose: () => void;
}

/** Shows which rows would go and what stands against it; then deletes them, and can bring them back. */
const BulkDeleteDialog = ({ description, target, counted, onClose }: Props) => {
  const translate = useTranslate();
  const labels = useLabels();
  const [isBusy, setBusy] = useState(false);
  const [isStale, setStale] = useState(false);
  const bulk = useBulk(description.register, target);
  const {
    data: preview,
    error,
    refetch,
  } = useQuery({
    queryKey: ['bulk-delete', description.register, target],
    queryFn: () => bulk.preview({ delete: true }),
    gcTime: 0,
  });
  const carryOut = async () => {
    if (!preview) return;
    setBusy(true);
    try {
      const { batch, changed } = await bulk.apply({ delete: true }, preview.count);
      bulk.settle(
        batch,
        translate('lists.bulk.deleted', {
          count: changed.toLocaleString(),
          register: labels.register(description),
        }),
      );
      onClose();
    } catch (error) {
      setBusy(false);
      if (!(error instanceof ApiError) || error.code !== 'selection-changed') return bulk.fail(error);
      setStale(true);
      await refetch();
    }
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="bulk-delete-title">
      <DialogTitle id="bulk-delete-title">{translate('lists.bulk.delete')}</DialogTitle>
      <DialogContent tabIndex={0}>
        {error && <Alert severity="error">{translate(error.message, { _: error.message })}</Alert>}
        {preview ? (
          <PreviewTable
            sentence={translate('lists.bulk.deleting', {
              counted: translate(counted, {
                smart_count: preview.count,
                count: preview.count.toLocaleString(),
              }),
              register: labels.register(description),
            })}
            note={translate('lists.bulk.deletingHelp')}
            isStale={isStale}
            preview={preview}
          />
        ) : (
          !error && <LinearProgress aria-label={translate('lists.table.loading')} />
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
        <Button
          variant="contained"
          color="primary"
          disabled={!preview || isBusy || preview.changing === 0 || preview.problems.length > 0}
          onClick={carryOut}
        >
          {translate('lists.bulk.doDelete', { count: (preview?.changing ?? 0).toLocaleString() })}
        </Button>
      </DialogActions>
    </Dialog>
  );
};

export default BulkDeleteDialog;
