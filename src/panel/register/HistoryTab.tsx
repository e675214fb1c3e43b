import { Button, Typography } from '@mui/material';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useDataProvider, useTranslate, type RaRecord } from 'react-admin';
import type { OfferedRegister } from '../../shared/register-description';
import type { PanelDataProvider } from '../providers/dataProvider';
import { CompareMoments } from './CompareMoments';
import { HistoryEntry } from './HistoryEntry';

/** Who changed what and when, newest first; two moments compared, and the way back to one. */
export const HistoryTab = ({ description, record }: { description: OfferedRegister; record: RaRecord }) => {
  const translate = useTranslate();
  const dataProvider = useDataProvider<PanelDataProvider>();
  const { data, error, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: [description.register, 'history', record.id],
    queryFn: ({ pageParam }) => dataProvider.history(description.register, String(record.id), pageParam),
    initialPageParam: 1,
    staleTime: 0,
    getNextPageParam: ({ meta: { pagination } }) =>
      pagination.page < pagination.pageCount ? pagination.page + 1 : null,
  });
  const entries = data?.pages.flatMap((page) => page.data);
  if (error) return <Typography role="alert">{translate(error.message, { _: error.message })}</Typography>;
  if (entries?.length === 0)
    return <Typography color="text.secondary">{translate('history.none')}</Typography>;
  return (
    <>
      {entries && entries.length > 1 && (
        <CompareMoments
          key={entries[0]?.id}
          description={description}
          record={record}
          entries={entries}
        />
      )}
      {entries?.map((entry) => (
        <HistoryEntry key={entry.id} description={description} entry={entry} />
      ))}
      {hasNextPage && <Button onClick={() => void fetchNextPage()}>{translate('history.more')}</Button>}
    </>
  );
};
