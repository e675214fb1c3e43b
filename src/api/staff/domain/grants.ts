import { MATRIX } from '../../../access/matrix';
import { ROLES, type RoleType } from '../../../access/roles';

/** Role and scope: what an account may do, and where. */
export interface Power {
  role: RoleType;
  /** GB/T 2260 prefix. */
  scope: string;
}

export type GrantFault = 'role-beyond-power' | 'outside-scope' | 'role-scope-mismatch';

/** Roles that say at which level an office stands; the others work at any. */
const LEVEL: Partial<Record<RoleType, number>> = { province: 2, city: 4, county: 6 };

/**
 * Roles that separate powers rather than add to one: they may do what their giver can't (the auditor reads the record, the
 * publisher publishes), and only the province office may give them.
 */
const SEPARATE: RoleType[] = ['editor', 'publisher', 'auditor', 'leader'];

export const isRole = (value: string): value is RoleType => ROLES.some(({ type }) => type === value);

export const isWithin = (scope: string, outer: string): boolean => outer !== '' && scope.startsWith(outer);

/** Why `giver` can't give this power; null where nothing stands against it. */
export function grantFault(giver: Power, { role, scope }: Power): GrantFault | null {
  if (!isWithin(scope, giver.scope)) return 'outside-scope';
  if (!mayGive(giver.role, role)) return 'role-beyond-power';
  return (LEVEL[role] ?? scope.length) === scope.length ? null : 'role-scope-mismatch';
}

function mayGive(giver: RoleType, role: RoleType): boolean {
  if (SEPARATE.includes(role)) return giver === 'province';
  const own = new Set(MATRIX[giver]);
  return MATRIX[role].every((action) => own.has(action));
}
