import { ORGANIZATION_STATUSES, ORGANIZATION_TYPES, CHARTER_CLAUSES } from '../../../shared/enums';

/** What a fact is made of; it decides which operators a rule may use on it (see `operators.ts`). */
export type FactType = 'integer' | 'boolean' | 'date' | 'enumeration' | 'code';

/** A text in the two languages of the office. */
export interface Text {
  zh: string;
  en: string;
}

/** One thing that a rule may look at. */
export interface Fact {
  type: FactType;
  label: Text;
  unit?: Text;
  /** Column of the facts row. */
  column: string;
  /** SQL over `o` (organization), `l` (open links), `a` (open assignments); see `facts-query.ts`. */
  sql: string;
  /** Codes that an enumeration may have. */
  values?: readonly string[];
}

const PEOPLE: Text = { zh: '人', en: 'people' };
const BRANCHES: Text = { zh: '个', en: '' };
const LINKS: Text = { zh: '条', en: 'links' };

const integer = (column: string, sql: string, label: Text, unit?: Text): Fact => ({
  type: 'integer',
  column,
  sql,
  label,
  unit,
});
const boolean = (column: string, sql: string, label: Text): Fact => ({ type: 'boolean', column, sql, label });
const date = (column: string, sql: string, label: Text): Fact => ({ type: 'date', column, sql, label });
const code = (column: string, sql: string, label: Text): Fact => ({ type: 'code', column, sql, label });
const enumeration = (column: string, sql: string, values: readonly string[], label: Text): Fact => ({
  type: 'enumeration',
  column,
  sql,
  values,
  label,
});

/**
 * The whitelist: what rules may ask, under the names that stand in rule trees. Counters that were never
 * filled in are unknown (null), never 0; figures over links and visits are counted, so they are 0 when there
 * are none.
 *
 * `fullMembers` is the counting base of "正式党员三人以上": staff plus leaders who are not staff too; probationary
 * members (预备党员) have no vote and never count (党章第七条). It is unknown when either counter is.
 */
export const FACTS: Readonly<Record<string, Fact>> = {
  status: enumeration('status', 'o.status', ORGANIZATION_STATUSES, {
    zh: '登记状态',
    en: 'Registration status',
  }),
  establishedOn: date('established_on', 'o.established_on', { zh: '成立登记日期', en: 'Established on' }),
  zombie: boolean('zombie', 'coalesce(o.zombie, false)', { zh: '僵尸型', en: 'Zombie organization' }),
  orgType: enumeration('org_type', 'o.org_type', ORGANIZATION_TYPES, { zh: '社会组织类型', en: 'Type' }),
  jurisdictionCode: code('jurisdiction_code', 'o.jurisdiction_code', { zh: '管辖区划', en: 'Jurisdiction' }),
  cityCode: code('city_code', 'o.city_code', { zh: '所在地市', en: 'City' }),
  charterClause: enumeration('charter_clause', 'o.charter_clause', CHARTER_CLAUSES, {
    zh: '党建入章',
    en: 'Party clause in the charter',
  }),

  membersCountedOn: date('members_counted_on', 'o.members_counted_on', {
    zh: '摸排日期',
    en: 'Members counted on',
  }),
  fullMembers: integer(
    'full_members',
    'o.full_member_staff + o.full_member_leaders',
    { zh: '正式党员数（专职人员和负责人）', en: 'Full members (staff and leaders)' },
    PEOPLE,
  ),
  probationaryMembers: integer(
    'probationary_members',
    'o.probationary_members',
    { zh: '预备党员数', en: 'Probationary members' },
    PEOPLE,
  ),
  transferredMembers: integer(
    'transferred_members',
    'o.transferred_members',
    { zh: '组织关系已转入数', en: 'Members transferred in' },
    PEOPLE,
  ),
  hardToTransfer: integer(
    'hard_to_transfer',
    'o.hard_to_transfer',
    { zh: '转接困难数', en: 'Members hard to transfer' },
    PEOPLE,
  ),
  fullTimeStaff: integer(
    'full_time_staff',
    'o.full_time_staff',
    { zh: '专职工作人员数', en: 'Full-time staff' },
    PEOPLE,
  ),

  ownLinks: integer(
    'own_links',
    'coalesce(l.own, 0)',
    { zh: '单独组建的党组织', en: 'Own Party organizations' },
    BRANCHES,
  ),
  jointLinks: integer(
    'joint_links',
    'coalesce(l.joint, 0)',
    { zh: '联合组建的党组织', en: 'Joint Party organizations' },
    BRANCHES,
  ),
  temporaryLinks: integer(
    'temporary_links',
    'coalesce(l.temporary, 0)',
    { zh: '临时党组织', en: 'Temporary Party organizations' },
    BRANCHES,
  ),
  temporaryLinksWithReason: integer(
    'temporary_links_with_reason',
    'coalesce(l.temporary_with_reason, 0)',
    { zh: '写明设立事由的临时党组织', en: 'Temporary Party organizations with a stated reason' },
    BRANCHES,
  ),
  attachedLinks: integer(
    'attached_links',
    'coalesce(l.attached, 0)',
    { zh: '挂靠的党组织', en: 'Party organizations attached to' },
    BRANCHES,
  ),
  activeLinks: integer(
    'active_links',
    'coalesce(l.active, 0)',
    { zh: '覆盖它的正常党组织', en: 'Active Party organizations that cover it' },
    BRANCHES,
  ),
  openLinks: integer(
    'open_links',
    'coalesce(l.open, 0)',
    { zh: '未终止的覆盖关系（含已撤销党组织）', en: 'Open links (also to revoked Party organizations)' },
    LINKS,
  ),

  openAssignments: integer(
    'open_assignments',
    'coalesce(a.open, 0)',
    { zh: '在派党建工作指导员', en: 'Open instructor assignments' },
    PEOPLE,
  ),
  lastVisitOn: date('last_visit_on', 'a.last_visit_on', {
    zh: '在派指导员最近走访日期',
    en: 'Last visit by an assigned instructor',
  }),
  hasUnion: boolean('has_union', 'coalesce(o.has_union, false)', { zh: '已建工会', en: 'Has a trade union' }),
  hasYouthLeague: boolean('has_youth_league', 'coalesce(o.has_youth_league, false)', {
    zh: '已建共青团',
    en: 'Has a Youth League',
  }),
  hasWomensFederation: boolean('has_womens_federation', 'coalesce(o.has_womens_federation, false)', {
    zh: '已建妇联',
    en: "Has a women's federation",
  }),
};

/** PostgreSQL type of each fact's column. */
export const SQL_TYPES: Readonly<Record<FactType, string>> = {
  integer: 'integer',
  boolean: 'boolean',
  date: 'date',
  enumeration: 'text',
  code: 'text',
};

/** The fact a rule names; null when there is none, also for names such as `__proto__`. */
export function findFact(name: string): Fact | null {
  return Object.hasOwn(FACTS, name) ? (FACTS[name] ?? null) : null;
}
