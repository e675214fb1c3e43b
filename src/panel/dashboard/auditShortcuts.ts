/** Readings of the audit record that auditors start their day with: everything, exports, sign-ins that failed. */
const readings = [
  { key: 'all', to: '/audit' },
  { key: 'exports', to: '/audit?action=export' },
  { key: 'failedSignIns', to: '/audit?action=sign-in-failed' },
] as const;

/** The shortcuts for someone with these permissions (names of actions); none without the right to read the record. */
export const auditShortcuts = (permissions: unknown) =>
  Array.isArray(permissions) && permissions.includes('plugin::registers.audit.find') ? readings : [];
