import { useQuery } from '@tanstack/react-query';
import { useRecordContext } from 'react-admin';
import { lettersApi } from '../../providers/lettersApi';

/** All about the document in sight that its fields don't say, asked anew when it changes. */
export const useDesk = () => {
  const record = useRecordContext();
  const id = String(record?.id);
  const { data, error, refetch } = useQuery({
    queryKey: ['letters', 'desk', id, record?.version],
    queryFn: () => lettersApi.desk(id),
    enabled: record !== undefined,
    placeholderData: (before) => before,
  });
  return { id, title: String(record?.title ?? ''), desk: data, error, refetch };
};
