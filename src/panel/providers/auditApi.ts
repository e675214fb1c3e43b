import type { AuditAnswer, AuditedRegister, AuditVerdict } from '../../shared/audit-answers';
import type { PageOf } from './historyApi';
import { http, postForFile } from './http';

/** What the audit is filtered by; empty means all. */
export interface AuditFilter {
  register: string;
  recordId: string;
  actor: string;
  action: string;
  from: string;
  to: string;
}

const searchOf = (filter: AuditFilter): URLSearchParams =>
  new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== ''));

export const auditApi = {
  audit: (filter: AuditFilter, page: number): Promise<PageOf<AuditAnswer>> => {
    const search = searchOf(filter);
    search.set('page', String(page));
    return http(`/audit?${search.toString()}`);
  },
  auditedRegisters: async (): Promise<AuditedRegister[]> =>
    (await http<{ data: AuditedRegister[] }>('/audit/registers')).data,
  verifyAudit: async (): Promise<AuditVerdict> => (await http<{ data: AuditVerdict }>('/audit/verify')).data,
  exportAudit: (filter: AuditFilter, purpose: string) =>
    postForFile('/audit/export', { data: { ...Object.fromEntries(searchOf(filter)), purpose } }),
};
