import { useQuery } from '@tanstack/react-query';
import { useRecordContext } from 'react-admin';
import { lettersApi } from '../../providers/lettersApi';

/** The life of the notice in sight, asked anew when the notice changes. */
export const useNoticeLife = () => {
  const record = useRecordContext();
  const id = String(record?.id);
  const { data, error, refetch } = useQuery({
    queryKey: ['letters', 'life', id, record?.version],
    queryFn: () => lettersApi.life(id),
    enabled: record !== undefined,
    placeholderData: (before) => before,
  });
  return { id, title: String(record?.title ?? ''), life: data, error, refetch };
};
