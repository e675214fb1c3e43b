import { toPinyinInitials } from '../../src/shared/pinyin-initials';
import type { DemoAgency } from './agencies';
import type { Cell } from './copy';
import { officePhone, personName } from './names';
import type { DemoAssignment, DemoInstructor, DemoVisit } from './people';
import type { DemoLeader, DemoPosting } from './postings';
import type { Random } from './random';

type Columns<Row> = Record<string, (row: Row) => Cell>;

const LEVELS: Record<number, string> = { 2: 'province', 4: 'city', 6: 'county' };

export const agencyColumns = (random: Random): Columns<DemoAgency> => ({
  name: ({ name }) => name,
  pinyin_initials: ({ name }) => toPinyinInitials(name),
  kind: ({ kind }) => kind,
  level: ({ place }) => LEVELS[place.jurisdiction.length] ?? null,
  city_code: ({ place }) => place.city,
  contact_name: () => personName(random),
  office_phone: () => officePhone(random),
});

export const leaderColumns = (random: Random): Columns<DemoLeader> => ({
  name: ({ name }) => name,
  post: ({ post }) => post,
  is_full_time: ({ isFullTime }) => isFullTime,
  from: ({ from }) => from,
  party_post: () =>
    random.chance(0.12) ? random.pick(['secretary', 'deputy-secretary', 'committee-member']) : 'none',
});

export const postingColumns = (random: Random): Columns<DemoPosting> => ({
  name: ({ name }) => name,
  source_kind: ({ sourceKind }) => sourceKind,
  service: () => (random.chance(0.7) ? 'in-service' : 'retired'),
  appointed_by: ({ place }) => `${place.authority}社会组织党委`,
  approval_number: ({ from, branchId }) => `社党示任〔${from.slice(0, 4)}〕${branchId}号`,
  from: ({ from }) => from,
  planned_to: ({ plannedTo }) => plannedTo,
  relation_transferred: () => random.chance(0.6),
});

export const instructorColumns = (random: Random): Columns<DemoInstructor> => ({
  name: ({ name }) => name,
  kind: ({ isFullTime }) => (isFullTime ? 'full-time' : 'part-time'),
  source_unit: ({ sourceUnit }) => sourceUnit,
  source_kind: () => random.pick(['official', 'retired-official', 'party-worker', 'graduate', 'veteran']),
  city_code: ({ place }) => place.city,
  county_code: ({ place }) => place.county,
  office_phone: () => officePhone(random),
  status: () => 'on-duty',
  capacity: ({ capacity }) => capacity,
});

export const assignmentColumns: Columns<DemoAssignment> = {
  from: ({ from }) => from,
  target: ({ target }) => target,
};

export const visitColumns = (random: Random): Columns<DemoVisit> => ({
  date: ({ date }) => date,
  content: () => random.pick(['publicity', 'service', 'guidance']),
  result: () =>
    random.pick([
      '了解党员情况，宣传党的政策',
      '协助摸排党员底数',
      '指导开展主题党日',
      '走访负责人，听取意见',
    ]),
  next_step: () => random.pick(['下季度再次走访', '推动组建联合党支部', '协助建立工会', null]),
});
