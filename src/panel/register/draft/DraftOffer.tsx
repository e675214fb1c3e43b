import { Alert, Button } from '@mui/material';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import type { OfferedRegister } from '../../../shared/register-description';
import { toInstant } from '../../fields/instant';
import { findField } from '../../schema/describe';
import { useLabels } from '../../schema/useLabels';
import { formFields } from '../columns';
import { disputed } from '../conflict';
import { ConflictDialog, type Conflict } from '../ConflictDialog';
import type { Draft } from './draft';
import { useOpenedWith } from './useDraftKeeping';
import { useRestoreDraft } from './useRestoreDraft';

interface Props {
  description: OfferedRegister;
  draft: Draft;
  onDecided: () => void;
  onDrop: () => void;
}

/**
 * Says that there is a draft, of when and of what, and asks whether to go on with it. Where the record was changed
 * since in the same fields, these are laid side by side first.
 */
export const DraftOffer = ({ description, draft, onDecided, onDrop }: Props) => {
  const translate = useTranslate();
  const labels = useLabels();
  const notify = useNotify();
  const record = useOpenedWith();
  const fields = formFields(description);
  const { read, fill } = useRestoreDraft(fields);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const isOlder = draft.version !== null && draft.version !== record.version;
  const names = Object.keys(draft.values)
    .flatMap((name) => findField(description, name) ?? [])
    .map(labels.field);
  const goOn = (values: Record<string, unknown>) => {
    fill(values);
    setConflict(null);
    onDecided();
    notify('form.draft.restored', { type: 'info' });
  };
  const open = async () => {
    try {
      const values = await read(draft);
      const found = { base: { ...record, ...draft.base }, mine: { ...record, ...values }, current: record };
      if (isOlder && disputed(fields, found.base, found.mine, found.current).length > 0) setConflict(found);
      else goOn(values);
    } catch (error) {
      const message = error instanceof Error ? error.message : 'errors.server';
      notify(message, { type: 'error', messageArgs: { _: message } });
    }
  };
  return (
    <>
      <Alert
        severity="info"
        role="status"
        sx={{ mb: 3, alignItems: 'center', '& .MuiAlert-action': { p: 0, gap: 2, alignItems: 'center' } }}
        action={
          <>
            <Button onClick={onDrop}>{translate('form.draft.drop')}</Button>
            <Button onClick={() => void open()}>{translate('form.draft.goOn')}</Button>
          </>
        }
      >
        {translate('form.draft.found', {
          at: toInstant(draft.at),
          fields: names.join(translate('fields.separator')),
        })}
        {isOlder && ` ${translate('form.draft.olderVersion')}`}
      </Alert>
      {conflict && (
        <ConflictDialog
          description={description}
          conflict={conflict}
          onClose={() => setConflict(null)}
          onChosen={goOn}
        />
      )}
    </>
  );
};
