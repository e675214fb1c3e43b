/**
 * The codes that server and panel share. Labels stand in the content types (`values`), in zh and en;
 * a test holds these lists equal to the enumerations there.
 */

/** What the coverage rules ask of an organization (应建 / 应联 / 应纳 …). */
export const DUTIES = ['not-applicable', 'to-survey', 'dissolve', 'build', 'join', 'include'] as const;
export type Duty = (typeof DUTIES)[number];

/** What the coverage rules find (已覆盖 / 应建未建 / 应联未联 …). */
export const VERDICTS = [
  'covered',
  'to-survey',
  'should-dissolve',
  'should-build',
  'should-join',
  'should-include',
  'not-applicable',
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** How an organization is covered now (单独 / 联合 / 临时 / 工作覆盖 / 无). */
export const COVERAGE_FORMS = ['own', 'joint', 'temporary', 'work', 'none'] as const;
export type CoverageForm = (typeof COVERAGE_FORMS)[number];

/** Kinds of social organizations (社会团体, 社会服务机构（民办非企业单位）, 基金会, 社区社会组织). */
export const ORGANIZATION_TYPES = ['association', 'service-agency', 'foundation', 'community'] as const;
export type OrganizationType = (typeof ORGANIZATION_TYPES)[number];

/** Registration status of an organization (登记状态). */
export const ORGANIZATION_STATUSES = ['normal', 'deregistering', 'deregistered', 'revoked'] as const;
export type OrganizationStatus = (typeof ORGANIZATION_STATUSES)[number];

/** State of the Party clause in an organization's charter (党建入章). */
export const CHARTER_CLAUSES = ['included', 'not-included', 'pending'] as const;
export type CharterClause = (typeof CHARTER_CLAUSES)[number];

/** Kinds of Party organizations (党组织类别). */
export const BRANCH_KINDS = [
  'committee',
  'general-branch',
  'branch',
  'joint-branch',
  'temporary-committee',
  'temporary-general-branch',
  'temporary-branch',
] as const;
export type BranchKind = (typeof BRANCH_KINDS)[number];

/** Status of a Party organization; only an active one covers anything. */
export const BRANCH_STATUSES = ['preparing', 'active', 'to-merge', 'revoked'] as const;
export type BranchStatus = (typeof BRANCH_STATUSES)[number];

/** How a Party organization covers a social organization (组建方式). */
export const LINK_MODES = ['own', 'joint', 'temporary', 'attached'] as const;
export type LinkMode = (typeof LINK_MODES)[number];

/** Levels of administrative divisions (行政区划层级). */
export const REGION_LEVELS = ['province', 'city', 'county', 'street'] as const;
export type RegionLevel = (typeof REGION_LEVELS)[number];
