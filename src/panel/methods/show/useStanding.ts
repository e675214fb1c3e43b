import { useQuery } from '@tanstack/react-query';
import { useRecordContext } from 'react-admin';
import { methodsApi } from '../../providers/methodsApi';

/** Where the method in sight stands, asked anew when it changes. */
export const useStanding = () => {
  const record = useRecordContext();
  const id = String(record?.id);
  const { data, error, refetch } = useQuery({
    queryKey: ['methods', 'standing', id, record?.version, record?.state],
    queryFn: () => methodsApi.standing(id),
    enabled: record !== undefined,
    placeholderData: (before) => before,
  });
  return { id, record, standing: data, error, refetch };
};
