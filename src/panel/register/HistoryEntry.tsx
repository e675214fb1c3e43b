import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { HistoryAnswer } from '../../shared/history-answers';
import { toInstant } from '../fields/instant';
import { can } from '../schema/describe';
import type { OfferedRegister } from '../../shared/register-description';
import { ChangeTable } from './ChangeTable';
import { cardStyles } from './RecordSections';
import { UndoBatchButton } from './UndoBatchButton';
import { useMoments } from './useMoments';

/** What an event says of itself: which file, what for, for when. */
const said = (detail: HistoryAnswer['detail']): string => {
  const { name, comment, at } = detail ?? {};
  const texts = [name, typeof at === 'string' ? toInstant(at) : null, comment];
  return texts.filter((text) => typeof text === 'string' && text !== '').join(' · ');
};

/** One change: when, what, who, and where it came from if it was one of many. */
export const HistoryEntry = ({
  description,
  entry,
}: {
  description: OfferedRegister;
  entry: HistoryAnswer;
}) => {
  const translate = useTranslate();
  const { lineOf } = useMoments();
  const { source } = entry;
  const mayUndo = source?.kind === 'bulk' && source.isMine && !source.undone && can(description, 'update');
  return (
    <Box component="section" sx={cardStyles}>
      <Box sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap', columnGap: 3, rowGap: 1 }}>
        <Typography variant="h2" sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
          {lineOf(entry)}
        </Typography>
        {said(entry.detail) && <Typography>{said(entry.detail)}</Typography>}
        {source?.undone && <Typography color="text.secondary">{translate('history.undone')}</Typography>}
        <Box sx={{ flex: 1 }} />
        {mayUndo && <UndoBatchButton source={source} />}
      </Box>
      {entry.changes.length > 0 && <ChangeTable changes={entry.changes} isNew={entry.action === 'create'} />}
    </Box>
  );
};
