import { can } from '../schema/describe';
import type { OfferedRegister } from '../../shared/register-description';

export interface NavigationGroup {
  /** key of its heading in the message files */
  heading: string;
  registers: OfferedRegister[];
}

/** Groups of the navigation, by work; a register's own group puts it where nothing here does. */
const headings: Record<string, string> = {
  base: 'navigation.base',
  party: 'navigation.party',
  people: 'navigation.people',
  rules: 'navigation.rules',
};

/** Reference data stands apart from the registers that clerks keep. */
const administration = new Set(['regions']);
/** Leaders are described as people of an organization; offices look for them beside the organizations. */
const groupOf = (description: OfferedRegister): string =>
  administration.has(description.register)
    ? 'administration'
    : description.register === 'leaders'
      ? 'base'
      : description.group;

/** The registers that the caller may list, grouped and ordered for the navigation; empty groups are left out. */
export const navigationGroups = (schema: OfferedRegister[]): NavigationGroup[] => {
  const visible = schema.filter((one) => can(one, 'find'));
  const groups = [...Object.keys(headings), ...visible.map(groupOf).filter((group) => !(group in headings))];
  return [...new Set(groups)]
    .map((group) => ({
      heading: headings[group] ?? 'navigation.administration',
      // a register that was moved here stands behind those at home
      registers: visible
        .filter((one) => groupOf(one) === group)
        .sort((a, b) => Number(a.group !== group) - Number(b.group !== group)),
    }))
    .filter((group) => group.registers.length > 0);
};

/** Reference data comes last in the navigation. */
export const isAdministration = ({ heading }: NavigationGroup): boolean =>
  heading === 'navigation.administration';
