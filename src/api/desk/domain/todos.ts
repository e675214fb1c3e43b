import { addDays, monthsBefore, quarterEndsBefore } from '../../../shared/calendar-days';

/** One condition in Strapi's filter form; several in one object hold together. */
export type Filters = Record<
  string,
  Partial<Record<'$eq' | '$gte' | '$lte', string | number>> & { $in?: string[]; $null?: true }
>;

/** Something that waits: the list of a register under these filters. */
export interface Todo {
  key: string;
  /** Plural name of the register, as in REST; `showcase-desk` are showcase pages as those who publish them see them. */
  register: TodoRegister;
  filters: Filters;
}

export type TodoRegister =
  | 'organizations'
  | 'branches'
  | 'instructors'
  | 'instructor-assignments'
  | 'imports'
  | 'model-sites'
  | 'site-reviews'
  | 'method-reviews'
  | 'work-methods'
  | 'feedback-notices'
  | 'official-documents'
  | 'showcase-pages'
  | 'showcase-desk';

/** Limits that stand in the coverage rules, where staff change them. */
export interface RuleLimits {
  /** A survey older than this many months has expired. */
  surveyMonths: number;
  /** An assignment without a visit for more than this many days covers nothing. */
  visitDays: number;
}

/** Expiring surveys are shown this long before. */
const SURVEY_NOTICE_MONTHS = 1;
/** Days before the end of a term when the office is reminded (换届提醒). */
const TERM_NOTICE_DAYS = [30, 90, 180] as const;
/** A temporary Party organization should have turned into a lasting one after this many months. */
const TEMPORARY_MONTHS = 12;
/** 联合党支部覆盖单位一般不超过5家（粤社党委〔2021〕38号第五项）: a norm, so it is listed and never refused. */
const MOST_COVERED = 5;

/** Titles whose review is due within so many days are listed. */
const SITE_REVIEW_NOTICE_DAYS = 30;

/** Replies to feedback notices that are due within so many days are listed. */
const NOTICE_DUE_DAYS = 7;

const TEMPORARY_KINDS = ['temporary-committee', 'temporary-general-branch', 'temporary-branch'];
const SURVEYED_DUTIES = ['dissolve', 'build', 'join', 'include'];

const organizations = (key: string, filters: Filters): Todo => ({ key, register: 'organizations', filters });
const branches = (key: string, filters: Filters): Todo => ({
  key,
  register: 'branches',
  filters: { status: { $eq: 'active' }, ...filters },
});
const sites = (key: string, filters: Filters): Todo => ({ key, register: 'model-sites', filters });
const notices = (key: string, filters: Filters): Todo => ({ key, register: 'feedback-notices', filters });
const imports = (key: string, filters: Filters): Todo => ({ key, register: 'imports', filters });

/** All that can wait for an office on this day (`YYYY-MM-DD`), the gravest first within each register. */
export function todosOn(today: string, { surveyMonths, visitDays }: RuleLimits): Todo[] {
  return [
    organizations('should-build', { verdict: { $eq: 'should-build' } }),
    organizations('built-jointly', { verdict: { $eq: 'should-build' }, coverageForm: { $eq: 'joint' } }),
    organizations('should-join', { verdict: { $eq: 'should-join' } }),
    organizations('should-include', { verdict: { $eq: 'should-include' } }),
    organizations('should-dissolve', { verdict: { $eq: 'should-dissolve' } }),
    organizations('to-survey', { verdict: { $eq: 'to-survey' } }),
    organizations('survey-expires', {
      duty: { $in: SURVEYED_DUTIES },
      membersCountedOn: { $lte: monthsBefore(today, surveyMonths - SURVEY_NOTICE_MONTHS) },
    }),
    organizations('no-instructor', { duty: { $eq: 'include' }, openAssignments: { $lte: 0 } }),
    branches('term-over', { termDueOn: { $lte: addDays(today, -1) } }),
    ...TERM_NOTICE_DAYS.map((days) =>
      branches(`term-${days}`, { termDueOn: { $gte: today, $lte: addDays(today, days) } }),
    ),
    branches('temporary-long', {
      kind: { $in: TEMPORARY_KINDS },
      setUpOn: { $lte: monthsBefore(today, TEMPORARY_MONTHS) },
    }),
    branches('covers-many', { coveredOrganizations: { $gte: MOST_COVERED + 1 } }),
    {
      key: 'unvisited',
      register: 'instructor-assignments',
      filters: { unattendedSince: { $lte: addDays(today, -visitDays - 1) } },
    },
    {
      key: 'over-capacity',
      register: 'instructors',
      filters: { status: { $eq: 'on-duty' }, spareCapacity: { $lte: -1 } },
    },
    { key: 'site-reviews-mine', register: 'site-reviews', filters: { state: { $eq: 'open' } } },
    sites('site-notice-ended', {
      stage: { $eq: 'public-notice' },
      noticeTo: { $lte: addDays(today, -1) },
    }),
    sites('site-review-due', {
      stage: { $in: ['named', 'reviewed'] },
      reviewDueOn: { $lte: addDays(today, SITE_REVIEW_NOTICE_DAYS) },
    }),
    sites('site-rectify-due', { stage: { $eq: 'rectifying' }, rectifyBy: { $lte: today } }),
    // Empty once a site is revoked.
    sites('site-uncontacted', { uncontactedSince: { $lte: quarterEndsBefore(today, 1)[0] ?? today } }),
    { key: 'method-reviews-mine', register: 'method-reviews', filters: { state: { $eq: 'open' } } },
    { key: 'methods-returned', register: 'work-methods', filters: { state: { $eq: 'returned' } } },
    notices('notices-overdue', { state: { $eq: 'sent' }, dueOn: { $lte: addDays(today, -1) } }),
    notices('notices-due-soon', {
      state: { $eq: 'sent' },
      dueOn: { $gte: today, $lte: addDays(today, NOTICE_DUE_DAYS) },
    }),
    notices('notices-replied', { state: { $eq: 'replied' } }),
    notices('notices-drafted', { state: { $eq: 'drafted' } }),
    { key: 'documents-draft', register: 'official-documents', filters: { state: { $eq: 'draft' } } },
    {
      key: 'pages-to-review',
      register: 'showcase-desk',
      // What has a date of publication was reviewed.
      filters: { state: { $eq: 'submitted' }, publishAt: { $null: true } },
    },
    { key: 'pages-returned', register: 'showcase-pages', filters: { state: { $eq: 'returned' } } },
    imports('imports-ready', { state: { $eq: 'ready' } }),
    imports('imports-with-errors', { state: { $eq: 'ready' }, error: { $gte: 1 } }),
  ];
}
