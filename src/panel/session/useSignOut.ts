import { useLogout } from 'react-admin';
import { useStaff } from '../layout/useStaff';
import { dropDraftsOf } from '../register/draft/draftStore';

/** Signs out by one's own hand: drafts go along. When a sign-in runs out by itself they stay for its owner. */
export const useSignOut = (): (() => void) => {
  const staff = useStaff();
  const logout = useLogout();
  return () => {
    if (staff) dropDraftsOf(staff.id);
    void logout();
  };
};
