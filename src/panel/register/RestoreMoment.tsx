import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useDataProvider, useNotify, useRefresh, useTranslate, type RaRecord } from 'react-admin';
import type { HistoryAnswer } from '../../shared/history-answers';
import type { OfferedRegister } from '../../shared/register-description';
import type { PanelDataProvider } from '../providers/dataProvider';
import { findField } from '../schema/describe';
import { useLabels } from '../schema/useLabels';
import { ConfirmDialog } from '../layout/ConfirmDialog';
import { useMoments } from './useMoments';

interface Props {
  description: OfferedRegister;
  record: RaRecord;
  entry: HistoryAnswer | null;
  fields: string[];
  onClose: () => void;
}

/** Names the fields that will change, and changes them back. */
export const RestoreMoment = ({ description, record, entry, fields, onClose }: Props) => {
  const translate = useTranslate();
  const labels = useLabels();
  const notify = useNotify();
  const refresh = useRefresh();
  const queries = useQueryClient();
  const dataProvider = useDataProvider<PanelDataProvider>();
  const { lineOf } = useMoments();
  const at = entry ? lineOf(entry) : '';
  const restore = useMutation({
    mutationFn: () =>
      dataProvider.restoreMoment(description.register, String(record.id), entry?.id ?? '', {
        version: Number(record.version),
        fields,
      }),
    onSuccess: () => {
      notify('history.restored', { type: 'info', messageArgs: { at } });
      refresh();
      void queries.invalidateQueries({ queryKey: [description.register] });
    },
    onError: (error) => notify(error.message, { type: 'error', messageArgs: { _: error.message } }),
    onSettled: onClose,
  });
  const names = fields
    .flatMap((name) => findField(description, name) ?? [])
    .map((field) => labels.field(field))
    .join(translate('fields.separator'));
  return (
    <ConfirmDialog
      title={translate('history.restoreTitle', { at })}
      act={translate('trash.restore')}
      isBusy={restore.isPending}
      onAct={() => restore.mutate()}
      onClose={onClose}
    >
      {translate('history.restoreText', { fields: names })}
    </ConfirmDialog>
  );
};
