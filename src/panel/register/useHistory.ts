import { useInfiniteQuery } from '@tanstack/react-query';
import { useDataProvider, type RaRecord } from 'react-admin';
import type { OfferedRegister } from '../../shared/register-description';
import type { PanelDataProvider } from '../providers/dataProvider';

/** The changes of a record as far as they were read, newest first, and how many there are. */
export const useHistory = (description: OfferedRegister, record: RaRecord) => {
  const dataProvider = useDataProvider<PanelDataProvider>();
  const { data, error, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: [description.register, 'history', record.id],
    queryFn: ({ pageParam }) => dataProvider.history(description.register, String(record.id), pageParam),
    initialPageParam: 1,
    staleTime: 0,
    getNextPageParam: ({ meta: { pagination } }) =>
      pagination.page < pagination.pageCount ? pagination.page + 1 : null,
  });
  return {
    entries: data?.pages.flatMap((page) => page.data),
    total: data?.pages[0]?.meta.pagination.total,
    error,
    hasNextPage,
    fetchNextPage,
  };
};
