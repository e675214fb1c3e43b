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
  sites: 'navigation.sites',
  methods: 'navigation.methods',
  letters: 'navigation.letters',
};

const ADMINISTRATION = 'administration';

/** Registers that stand elsewhere than their description says. */
const moved: Record<string, string> = {
  // Reference data stands apart from the registers that clerks keep.
  regions: ADMINISTRATION,
  // Leaders are described as people of an organization; offices look for them beside the organizations.
  leaders: 'base',
  // The rules say who owes which coverage; alone they would be a group of one.
  'coverage-rules': 'party',
};

/** A group that the navigation does not know is added at its end, with the reference data. */
const groupOf = ({ register, group }: OfferedRegister): string =>
  moved[register] ?? (group in headings ? group : ADMINISTRATION);

/** The registers that the caller may list, grouped and ordered for the navigation; empty groups are left out. */
export const navigationGroups = (schema: OfferedRegister[]): NavigationGroup[] => {
  const visible = schema.filter((one) => can(one, 'find'));
  return [...Object.keys(headings), ADMINISTRATION]
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
