import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify, useRefresh, useTranslate } from 'react-admin';
import { isAllowed, useStaff } from '../../layout/useStaff';
import { methodsApi } from '../../providers/methodsApi';
import type { RegisterRecord } from '../../providers/records';
import { faultsOf } from '../../sites/faultsOf';
import { BookExportDialog } from '../BookExportDialog';

type Act = 'keep' | 'approve' | 'reopen';

const ways: Record<Act, (id: string, comment: string) => Promise<unknown>> = {
  keep: methodsApi.keepEdition,
  approve: methodsApi.approve,
  reopen: methodsApi.reopen,
};

interface Props {
  record: RegisterRecord;
  /** keeps what one wrote; answers whether all is kept */
  save: () => Promise<boolean>;
  /** reads the collection anew */
  onDone: () => Promise<void>;
}

/** What may be done with a collection: keeping an edition, approving and locking it, opening it again, taking it out. */
export const CollectionActions = ({ record, save, onDone }: Props) => {
  const translate = useTranslate();
  const staff = useStaff();
  const [asked, setAsked] = useState<Act | 'export' | null>(null);
  const isApproved = record.state === 'approved';
  const acts: Act[] = isApproved ? ['reopen'] : ['keep', 'approve'];
  const open = async (act: Act | 'export') => {
    if (await save()) setAsked(act);
  };
  return (
    <>
      <Button onClick={() => void open('export')}>{translate('methods.desk.act.export')}</Button>
      {acts
        .filter((act) => isAllowed(staff, `api::method-collection.book.${act}`))
        .map((act) => (
          <Button
            key={act}
            variant={act === 'approve' ? 'contained' : 'outlined'}
            color={act === 'approve' ? 'primary' : 'inherit'}
            onClick={() => void open(act)}
          >
            {translate(`methods.book.act.${act}`)}
          </Button>
        ))}
      {asked === 'export' && (
        <BookExportDialog of={{ collection: record.id, edition: null }} onClose={() => setAsked(null)} />
      )}
      {asked !== null && asked !== 'export' && (
        <ActDialog id={record.id} act={asked} onClose={() => setAsked(null)} onDone={onDone} />
      )}
    </>
  );
};

const ActDialog = ({
  id,
  act,
  onClose,
  onDone,
}: {
  id: string;
  act: Act;
  onClose: () => void;
  onDone: () => Promise<void>;
}) => {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const client = useQueryClient();
  const [comment, setComment] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const carryOut = async () => {
    setBusy(true);
    setRefused(null);
    try {
      await ways[act](id, comment);
      await client.invalidateQueries({ queryKey: ['methods'] });
      refresh();
      notify(`methods.book.did.${act}`, { type: 'success' });
      onClose();
      await onDone();
    } catch (error) {
      setRefused(faultsOf(error).message);
      setBusy(false);
    }
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="act-title">
      <DialogTitle id="act-title">{translate(`methods.book.act.${act}`)}</DialogTitle>
      <DialogContent tabIndex={0} sx={{ display: 'grid', gap: 3 }}>
        <span>{translate(`methods.book.note.${act}`)}</span>
        {refused && <Alert severity="error">{translate(refused, { _: refused })}</Alert>}
        <TextField
          required={act === 'reopen'}
          multiline
          minRows={2}
          label={translate(act === 'reopen' ? 'methods.desk.reason' : 'methods.book.editionNote')}
          value={comment}
          onChange={({ target }) => setComment(target.value)}
          slotProps={{ htmlInput: { maxLength: 500 } }}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
        <Button
          variant="contained"
          color="primary"
          disabled={isBusy || (act === 'reopen' && comment.trim() === '')}
          onClick={() => void carryOut()}
        >
          {translate('sites.moves.do')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
