import type { AccountAnswer, EnrolmentAnswer, SessionAnswer } from '../../shared/account-answers';
import { http } from './http';

const post = async <T>(path: string, data: object): Promise<T> =>
  (await http<{ data: T }>(`/account${path}`, { method: 'POST', body: { data } })).data;

interface RecoveryCodes {
  recoveryCodes: string[];
}

/** One's own account and sign-ins. */
export const accountApi = {
  account: async (): Promise<AccountAnswer> => (await http<{ data: AccountAnswer }>('/account')).data,
  firstSignIn: (data: { password?: string; pledge: number }) => post<AccountAnswer>('/first-sign-in', data),
  changePassword: (current: string, password: string) =>
    post<AccountAnswer>('/password', { current, password }),
  beginSecondFactor: (current: string) => post<EnrolmentAnswer>('/second-factor', { current }),
  confirmSecondFactor: (code: string) => post<RecoveryCodes>('/second-factor/confirm', { code }),
  renewRecoveryCodes: (current: string) => post<RecoveryCodes>('/second-factor/recovery-codes', { current }),
  disableSecondFactor: (current: string) => post<void>('/second-factor/disable', { current }),
  sessions: async (): Promise<SessionAnswer[]> => (await http<{ data: SessionAnswer[] }>('/sessions')).data,
  endSession: (id: string) => http(`/sessions/${id}`, { method: 'DELETE' }),
  endAllSessions: () => http('/sessions', { method: 'DELETE' }),
};
