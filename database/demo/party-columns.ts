import { toPinyinInitials } from '../../src/shared/pinyin-initials';
import type { DemoBranch, DemoLink } from './branches';
import { addDays } from './calendar';
import type { Cell } from './copy';
import { officePhone, personName } from './names';
import type { Random } from './random';

/** A branch with seven full members or more elects a committee of three to five. */
const MEMBERS_FOR_COMMITTEE = 7;

/** The columns of `branches`. */
export function branchColumns(random: Random, today: string): Record<string, (branch: DemoBranch) => Cell> {
  return {
    name: ({ name }) => name,
    pinyin_initials: ({ name }) => toPinyinInitials(name),
    kind: ({ kind }) => kind,
    status: ({ status }) => status,
    city_code: ({ place }) => place.city,
    county_code: ({ place }) => place.county,
    set_up_on: ({ setUpOn }) => setUpOn,
    set_up_reason: ({ setUpReason }) => setUpReason,
    approval_number: ({ approvalNumber }) => approvalNumber,
    approval_body: ({ approvalBody }) => approvalBody,
    expected_end: ({ expectedEnd }) => expectedEnd,
    revoked_on: ({ revokedOn }) => revokedOn,
    revoke_reason: ({ revokedOn }) => (revokedOn === null ? null : '合并重组'),
    election_mode: ({ termYears }) => (termYears === null ? 'appointment' : 'election'),
    term_years: ({ termYears }) => termYears,
    term_start: ({ termStart }) => termStart,
    term_end: ({ termEnd }) => termEnd,
    extended_to: ({ extendedTo }) => extendedTo,
    extension_number: ({ extendedTo, id }) =>
      extendedTo === null ? null : `社党示延〔${extendedTo.slice(0, 4)}〕${id}号`,
    full_members: ({ fullMembers }) => fullMembers,
    probationary_members: ({ probationaryMembers }) => probationaryMembers,
    transferred_members: ({ kind, fullMembers }) => (kind.startsWith('temporary') ? 0 : fullMembers),
    groups_count: ({ fullMembers }) => Math.floor(fullMembers / 10),
    committee_size: ({ fullMembers }) => (fullMembers >= MEMBERS_FOR_COMMITTEE ? random.between(3, 5) : null),
    secretary_name: () => (random.chance(0.97) ? personName(random) : null),
    secretary_is_leader: () => random.chance(0.55),
    activity_place: () => '党群活动室',
    last_meeting_on: () => addDays(today, -random.between(1, random.chance(0.1) ? 200 : 80)),
    office_phone: () => officePhone(random),
  };
}

/** The columns of `coverage_links`. */
export const linkColumns: Record<string, (link: DemoLink) => Cell> = {
  mode: ({ mode }) => mode,
  from: ({ from }) => from,
  to: ({ to }) => to,
  is_lead: ({ isLead }) => isLead,
  members_contributed: ({ membersContributed }) => membersContributed,
  approval_number: ({ from, branchId }) => `社党示〔${from.slice(0, 4)}〕${branchId}号`,
};
