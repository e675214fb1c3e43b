import { useGetIdentity } from 'react-admin';
import type { Staff } from '../providers/authProvider';

/** The signed-in member of staff; null until known. */
export const useStaff = (): Staff | null => {
  const { identity } = useGetIdentity();
  // authProvider.getIdentity puts it there
  return (identity?.staff as Staff | undefined) ?? null;
};

/** Whether the account's role may take an action of the server, such as `plugin::registers.audit.find`. */
export const isAllowed = (staff: Staff | null, action: string): boolean =>
  Array.isArray(staff?.permissions) && staff.permissions.includes(action);

/** Whether one administers the accounts of others; the server remains the judge. */
export const useMayAdminister = (): boolean => isAllowed(useStaff(), 'api::staff.staff.find');
