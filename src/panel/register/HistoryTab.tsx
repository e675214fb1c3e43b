import { Button, Typography } from '@mui/material';
import { useTranslate, type RaRecord } from 'react-admin';
import type { OfferedRegister } from '../../shared/register-description';
import { CompareMoments } from './CompareMoments';
import { HistoryEntry } from './HistoryEntry';
import { useHistory } from './useHistory';

/** Who changed what and when, newest first; two moments compared, and the way back to one. */
export const HistoryTab = ({ description, record }: { description: OfferedRegister; record: RaRecord }) => {
  const translate = useTranslate();
  const { entries, error, hasNextPage, fetchNextPage } = useHistory(description, record);
  if (error) return <Typography role="alert">{translate(error.message, { _: error.message })}</Typography>;
  if (entries?.length === 0)
    return <Typography color="text.secondary">{translate('history.none')}</Typography>;
  return (
    <>
      {entries && entries.length > 1 && (
        <CompareMoments key={entries[0]?.id} description={description} record={record} entries={entries} />
      )}
      {entries?.map((entry) => (
        <HistoryEntry key={entry.id} description={description} entry={entry} />
      ))}
      {hasNextPage && <Button onClick={() => void fetchNextPage()}>{translate('history.more')}</Button>}
    </>
  );
};
