import { useGetList } from 'react-admin';
import { useStaff } from '../layout/useStaff';
import type { RegisterRecord } from '../providers/records';

/** The bodies in whose name one's own office issues documents; undefined until they are known. */
export const useIssuingBodies = (): RegisterRecord[] | undefined => {
  const scope = useStaff()?.scope;
  const { data } = useGetList<RegisterRecord>(
    'issuing-bodies',
    {
      pagination: { page: 1, perPage: 100 },
      sort: { field: 'name', order: 'ASC' },
      meta: { fields: ['name', 'mark', 'inUse', 'jurisdictionCode'] },
    },
    { enabled: scope !== undefined },
  );
  // a body is in use unless somebody said that it is not
  return data?.filter(({ inUse, jurisdictionCode }) => inUse !== false && jurisdictionCode === scope);
};
