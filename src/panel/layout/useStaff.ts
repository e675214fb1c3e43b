import { useGetIdentity } from 'react-admin';
import type { Staff } from '../providers/authProvider';

/** The signed-in member of staff; null until known. */
export const useStaff = (): Staff | null => {
  const { identity } = useGetIdentity();
  // authProvider.getIdentity puts it there
  return (identity?.staff as Staff | undefined) ?? null;
};
