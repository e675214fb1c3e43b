import { Alert } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify, useRefresh, useTranslate } from 'react-admin';
import { isBack, noticeFields, type NoticeState } from '../../../shared/letters';
import type { NoticeLife } from '../../../shared/letter-answers';
import { officeToday } from '../../providers/relativeDays';
import { lettersApi } from '../../providers/lettersApi';
import { findField } from '../../schema/describe';
import { useLabels } from '../../schema/useLabels';
import { useDescription } from '../../schema/useSchema';
import { LetterField } from '../LetterField';
import { StepDialog } from '../StepDialog';

interface Props {
  notice: { id: string; title: string };
  life: NoticeLife;
  to: NoticeState;
  onClose: () => void;
}

/** States what a step needs. Closing shows whether the finding is gone, and asks for a reason while it stands. */
export const NoticeMoveDialog = ({ notice, life, to, onClose }: Props) => {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const client = useQueryClient();
  const verdictName = useVerdictName();
  const back = isBack(life.state, to);
  const fields = noticeFields(life.state, to).filter(({ name }) => name !== 'closeReason' || !life.isGone);
  const [values, setValues] = useState<Record<string, string>>(() =>
    Object.fromEntries(fields.filter(({ type }) => type === 'day').map(({ name }) => [name, officeToday()])),
  );
  const way = translate(`letters.notice.${back ? 'back' : 'ways'}.${to}`);
  return (
    <StepDialog
      title={translate('letters.notice.title', { way, title: notice.title })}
      act={way}
      fields={fields.map(({ name }) => name)}
      onAct={async () => {
        await lettersApi.move(notice.id, { to, version: life.version, ...values });
        await client.invalidateQueries({ queryKey: ['letters'] });
        refresh();
        notify('letters.notice.done', {
          type: 'success',
          messageArgs: { state: translate(`letters.states.${to}`) },
        });
        onClose();
      }}
      onClose={onClose}
    >
      {(faults) => (
        <>
          {to === 'sent' && !back && <Alert severity="info">{translate('letters.notice.byHand')}</Alert>}
          {to === 'closed' && (
            <Alert severity={life.isGone ? 'success' : 'warning'}>
              {life.verdict === null
                ? translate('letters.notice.unknown')
                : translate(life.isGone ? 'letters.notice.goneHelp' : 'letters.notice.standsHelp', {
                    verdict: verdictName(life.verdict),
                  })}
            </Alert>
          )}
          {fields.map(({ name, type, isRequired }) => (
            <LetterField
              key={name}
              type={type}
              required={isRequired || name === 'closeReason'}
              label={translate(`letters.notice.fields.${name}`)}
              value={values[name] ?? ''}
              onChange={(value) => setValues((before) => ({ ...before, [name]: value }))}
              fault={faults[name]}
            />
          ))}
        </>
      )}
    </StepDialog>
  );
};

const useVerdictName = (): ((verdict: string) => string) => {
  const labels = useLabels();
  const organizations = useDescription('organizations');
  const field = organizations && findField(organizations, 'verdict');
  return (verdict) => (field ? labels.value(field, verdict) : verdict);
};
