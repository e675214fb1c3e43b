import { Box, Button, MenuItem, TextField, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDataProvider, useTranslate, type RaRecord } from 'react-admin';
import type { HistoryAnswer } from '../../shared/history-answers';
import type { OfferedRegister } from '../../shared/register-description';
import type { PanelDataProvider } from '../providers/dataProvider';
import { can, findField } from '../schema/describe';
import { ChangeTable } from './ChangeTable';
import { cardStyles } from './RecordSections';
import { MomentHead } from './MomentHead';
import { RestoreMoment } from './RestoreMoment';
import { useMoments } from './useMoments';

interface Props {
  description: OfferedRegister;
  record: RaRecord;
  entries: HistoryAnswer[];
}

/** Two moments of a record side by side; what the earlier one said can be brought back, whole or in part. */
export const CompareMoments = ({ description, record, entries }: Props) => {
  const translate = useTranslate();
  const { lineOf } = useMoments();
  const dataProvider = useDataProvider<PanelDataProvider>();
  const [moments, setMoments] = useState({ from: entries[1]?.id ?? entries[0]?.id ?? '', to: 'now' });
  const [chosen, setChosen] = useState<string[]>([]);
  const [asked, setAsked] = useState<string[] | null>(null);
  const { data } = useQuery({
    queryKey: [description.register, 'compare', record.id, record.version, moments],
    queryFn: () =>
      dataProvider.compareHistory(description.register, String(record.id), moments.from, moments.to),
  });
  const changes = data?.changes ?? [];
  const isWritable = (name: string): boolean => findField(description, name)?.readOnly === false;
  const restorable = changes.map(({ field }) => field).filter(isWritable);
  const mayRestore = moments.to === 'now' && can(description, 'update') && restorable.length > 0;
  const choose = (part: 'from' | 'to') => (event: { target: { value: string } }) => {
    setChosen([]);
    setMoments({ ...moments, [part]: event.target.value });
  };
  const options = entries.map((entry) => (
    <MenuItem key={entry.id} value={entry.id} sx={{ whiteSpace: 'normal' }}>
      {lineOf(entry)}
    </MenuItem>
  ));
  const headOf = (moment: string) => <MomentHead entry={entries.find(({ id }) => id === moment) ?? null} />;
  return (
    <Box component="section" sx={cardStyles}>
      <Typography variant="h2">{translate('history.compare')}</Typography>
      <Typography color="text.secondary">{translate('history.choose')}</Typography>
      <Box sx={{ display: 'flex', flexWrap: { xs: 'wrap', sm: 'nowrap' }, gap: 3, my: 3 }}>
        <TextField
          select
          size="small"
          label={translate('history.from')}
          value={moments.from}
          onChange={choose('from')}
        >
          {options}
        </TextField>
        <TextField
          select
          size="small"
          label={translate('history.to')}
          value={moments.to}
          onChange={choose('to')}
        >
          <MenuItem value="now">{translate('history.now')}</MenuItem>
          {options}
        </TextField>
      </Box>
      {data && changes.length === 0 && <Typography>{translate('history.nothing')}</Typography>}
      {changes.length > 0 && (
        <ChangeTable
          changes={changes}
          heads={{ before: headOf(moments.from), after: headOf(moments.to) }}
          {...(mayRestore ? { chosen, onChoose: setChosen } : {})}
        />
      )}
      {mayRestore && (
        <Box sx={{ display: 'flex', gap: 2, mt: 2 }}>
          <Button disabled={chosen.length === 0} onClick={() => setAsked(chosen.filter(isWritable))}>
            {translate('history.restoreChosen')}
          </Button>
          <Button onClick={() => setAsked(restorable)}>{translate('history.restore')}</Button>
        </Box>
      )}
      {asked && (
        <RestoreMoment
          description={description}
          record={record}
          entry={entries.find(({ id }) => id === moments.from) ?? null}
          fields={asked}
          onClose={() => setAsked(null)}
        />
      )}
    </Box>
  );
};
