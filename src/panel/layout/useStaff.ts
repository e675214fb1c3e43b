import { useGetIdentity } from 'react-admin';
import type { Staff } from '../providers/authProvider';

/** The signed-in member of staff; null until known. */
export const useStaff = (): Staff | null => {
  const { identity } = useGetIdentity();
  // authProvider.getIdentity puts it there
  return (identity?.staff as Staff | undefined) ?? null;
};

/** Whether one administers the accounts of others; the server remains the judge. */
export const useMayAdminister = (): boolean => {
  const permissions = useStaff()?.permissions;
  return Array.isArray(permissions) && permissions.includes('api::staff.staff.find');
};
