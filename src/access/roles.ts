/** The roles of the office (type, names). What each may do stands in `matrix.ts`; where, in the account's scope. */
export const ROLES = [
  {
    type: 'province',
    name: '省级党委办公室',
    description: 'Province office: all registers, rules, accounts',
  },
  { type: 'city', name: '地市社会组织党委', description: 'City office: the registers of its city' },
  {
    type: 'county',
    name: '县（市、区）社会组织党委',
    description: 'County office: the registers of its county',
  },
  { type: 'editor', name: '展示编辑', description: 'Writes showcases; reads the registers' },
  {
    type: 'publisher',
    name: '审核发布',
    description: 'Reviews and publishes showcases; reads the registers',
  },
  { type: 'auditor', name: '审计员', description: 'Reads the audit record, nothing else' },
  { type: 'leader', name: '只读领导', description: 'Reads the registers and figures' },
] as const;

export type RoleType = (typeof ROLES)[number]['type'];
