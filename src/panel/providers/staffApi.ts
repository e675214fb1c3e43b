import type { InitialPasswordAnswer, StaffAnswer } from '../../shared/account-answers';
import { http } from './http';

export interface StaffDraft {
  username: string;
  email: string;
  displayName: string;
  role: string;
  scope: string;
}

export type StaffChange = Partial<Pick<StaffDraft, 'displayName' | 'role' | 'scope'>> & {
  isBlocked?: boolean;
};

export type InitialPassword = Omit<InitialPasswordAnswer, 'account'>;

interface Page {
  data: StaffAnswer[];
  meta: { pagination: { total: number } };
}

const act = async <T>(id: string, action: string): Promise<T> =>
  (await http<{ data: T }>(`/staff/${id}/${action}`, { method: 'POST', body: {} })).data;

/** The accounts of the staff, for those who administer them. */
export const staffApi = {
  staffAccounts: (search: string, page: number, pageSize: number): Promise<Page> => {
    const query = new URLSearchParams({
      search,
      'pagination[page]': String(page),
      'pagination[pageSize]': String(pageSize),
    });
    return http(`/staff?${query}`);
  },
  createStaff: async (data: StaffDraft): Promise<InitialPasswordAnswer> =>
    (await http<{ data: InitialPasswordAnswer }>('/staff', { method: 'POST', body: { data } })).data,
  changeStaff: async (id: string, data: StaffChange): Promise<StaffAnswer> =>
    (await http<{ data: StaffAnswer }>(`/staff/${id}`, { method: 'PUT', body: { data } })).data,
  resetStaffPassword: (id: string) => act<InitialPassword>(id, 'reset-password'),
  resetStaffSecondFactor: (id: string) => act<StaffAnswer>(id, 'reset-second-factor'),
  unlockStaff: (id: string) => act<StaffAnswer>(id, 'unlock'),
  signOutStaff: (id: string) => act<StaffAnswer>(id, 'sign-out'),
};
