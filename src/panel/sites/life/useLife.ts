import { useQuery } from '@tanstack/react-query';
import { useRecordContext } from 'react-admin';
import { sitesApi } from '../../providers/sitesApi';

/** The life of the site in sight, asked anew when the site changes. */
export const useLife = () => {
  const record = useRecordContext();
  const id = String(record?.id);
  const { data, error, refetch } = useQuery({
    queryKey: ['sites', 'life', id, record?.version],
    queryFn: () => sitesApi.life(id),
    enabled: record !== undefined,
    // what one is filling in stays while the site is read anew
    placeholderData: (before) => before,
  });
  return { id, title: String(record?.title ?? ''), life: data, error, refetch };
};
