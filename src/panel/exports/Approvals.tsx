import { Box, Button, TextField, Typography } from '@mui/material';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDataProvider, useNotify, useTranslate } from 'react-admin';
import type { ExportAnswer } from '../../shared/export-answers';
import { toInstant } from '../fields/instant';
import type { PanelDataProvider } from '../providers/dataProvider';
import { cardStyles } from '../register/RecordSections';
import { findRegister } from '../schema/describe';
import { useLabels } from '../schema/useLabels';
import { useSchema } from '../schema/useSchema';
import { useRegisterName } from './useRegisterName';

/** What waits for a second person. Nothing for those who may not approve, whom the server refuses the list. */
export const Approvals = () => {
  const translate = useTranslate();
  const dataProvider = useDataProvider<PanelDataProvider>();
  const { data } = useQuery({
    queryKey: ['exports', 'approvals'],
    queryFn: () => dataProvider.exportApprovals().catch(() => []),
  });
  const waiting = (data ?? []).filter((one) => one.approval === 'required');
  if (waiting.length === 0) return null;
  return (
    <Box component="section" aria-label={translate('exports.toDecide')} sx={{ mb: 6 }}>
      <Typography variant="h2" sx={{ mb: 2 }}>
        {translate('exports.toDecide')}
      </Typography>
      {waiting.map((one) => (
        <Decision key={one.id} asked={one} />
      ))}
    </Box>
  );
};

const Decision = ({ asked }: { asked: ExportAnswer }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const client = useQueryClient();
  const dataProvider = useDataProvider<PanelDataProvider>();
  const labels = useLabels();
  const description = findRegister(useSchema(), asked.register);
  const nameOf = useRegisterName();
  const [comment, setComment] = useState('');
  const decide = async (isApproved: boolean) => {
    if (!isApproved && comment.trim() === '') {
      notify('exports.refuseNeedsComment', { type: 'warning' });
      return;
    }
    try {
      await dataProvider.decideExport(asked.id, isApproved, comment.trim());
    } catch (error) {
      const message = error instanceof Error ? error.message : 'errors.server';
      notify(message, { type: 'error', messageArgs: { _: message } });
    }
    await client.invalidateQueries({ queryKey: ['exports'] });
  };
  const columns = asked.fields.map((name) => {
    const field = description?.fields.find((one) => one.name === name);
    return field ? labels.field(field) : name;
  });
  return (
    <Box sx={{ ...cardStyles, mb: 2 }}>
      <Typography sx={{ fontWeight: 600 }}>
        {nameOf(asked.register)} · {asked.expected.toLocaleString()} · {asked.purpose}
      </Typography>
      <Typography color="text.secondary">
        {translate('exports.asker')} {asked.owner} · {toInstant(asked.createdAt)}
      </Typography>
      <Typography color="text.secondary">
        {translate('exports.fields')} {columns.join(translate('fields.separator'))}
      </Typography>
      <Box sx={{ display: 'flex', gap: 2, mt: 2, alignItems: 'center' }}>
        <TextField
          value={comment}
          onChange={(event) => setComment(event.target.value)}
          placeholder={translate('exports.comment')}
          slotProps={{
            htmlInput: {
              maxLength: 200,
              'aria-label': translate('exports.commentFor', { purpose: asked.purpose }),
            },
          }}
          sx={{ flex: 1 }}
        />
        <Button onClick={() => decide(false)}>{translate('exports.refuse')}</Button>
        <Button variant="contained" color="primary" onClick={() => decide(true)}>
          {translate('exports.approve')}
        </Button>
      </Box>
    </Box>
  );
};
