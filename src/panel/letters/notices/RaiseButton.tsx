import { Button } from '@mui/material';
import { useState } from 'react';
import { useNotify, useRecordContext, useRedirect, useTranslate } from 'react-admin';
import { GAPS } from '../../../shared/letters';
import { isAllowed, useStaff } from '../../layout/useStaff';
import { lettersApi } from '../../providers/lettersApi';
import { RaiseDialog } from './RaiseDialog';

/** Tells the responsible unit what the organization in sight lacks; nothing where it lacks nothing. */
export const RaiseButton = () => {
  const translate = useTranslate();
  const notify = useNotify();
  const redirect = useRedirect();
  const record = useRecordContext();
  const mayRaise = isAllowed(useStaff(), 'api::feedback-notice.case.raise');
  const [isOpen, setOpen] = useState(false);
  if (!record || !mayRaise || !GAPS.some((gap) => gap === record.verdict)) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{translate('letters.raise.do')}</Button>
      {isOpen && (
        <RaiseDialog
          about={translate('letters.raise.about', { name: String(record.name) })}
          onRaise={async (wish) => {
            const { documentId } = await lettersApi.raise(String(record.id), wish);
            notify('letters.raise.done', { type: 'success' });
            redirect('show', 'feedback-notices', documentId);
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
};
