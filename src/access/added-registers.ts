import type { Register } from '../plugins/registers';
import { MATRIX } from './matrix';
import type { RoleType } from './roles';

const READERS: readonly RoleType[] = ['province', 'city', 'county', 'editor', 'publisher', 'leader'];
const OFFICES: readonly RoleType[] = ['province', 'city', 'county'];

/**
 * What a role may do to registers that were added in the Content-Type Builder and opened there: offices keep them,
 * readers read them. A register that the matrix names is the matrix's alone.
 */
export function addedActions(role: RoleType, registers: Pick<Register, 'uid' | 'access'>[]): string[] {
  const named = new Set(Object.values(MATRIX).flat());
  const isNamed = (uid: string): boolean => [...named].some((action) => action.startsWith(`${uid}.`));
  return registers
    .filter(({ uid, access }) => access === 'office' && !isNamed(uid))
    .flatMap(({ uid }) => [
      ...(READERS.includes(role) ? [`${uid}.find`, `${uid}.findOne`] : []),
      ...(OFFICES.includes(role) ? [`${uid}.create`, `${uid}.update`, `${uid}.delete`] : []),
    ]);
}
