import { useGetList } from 'react-admin';
import { useStaff } from '../layout/useStaff';
import type { RegisterRecord } from '../providers/records';

/** The bodies in whose name one's own office issues documents; undefined until they are known. */
export const useIssuingBodies = (): RegisterRecord[] | undefined => {
  const scope = useStaff()?.scope;
  const { data } = useGetList<RegisterRecord>(
    'issuing-bodies',
    {
      filter: { inUse: true },
      pagination: { page: 1, perPage: 100 },
      sort: { field: 'name', order: 'ASC' },
      meta: { fields: ['name', 'mark', 'jurisdictionCode'] },
    },
    { enabled: scope !== undefined },
  );
  return data?.filter(({ jurisdictionCode }) => jurisdictionCode === scope);
};
