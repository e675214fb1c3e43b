import type { Api } from './office';

/** A row as the API answered its creation. */
export interface Row {
  id: number;
  documentId: string;
  version: number;
  jurisdictionCode: string;
  [attribute: string]: unknown;
}

/** Registers whose rows belong to an office, in an order in which each follows those it points at. */
export const OFFICE_REGISTERS = [
  'agencies',
  'organizations',
  'branches',
  'coverage-links',
  'leaders',
  'first-secretaries',
  'instructors',
  'instructor-assignments',
  'visits',
  'model-sites',
  'site-contacts',
  'site-objections',
  'showcase-pages',
  'work-methods',
  'method-collections',
] as const;
export type OfficeRegister = (typeof OFFICE_REGISTERS)[number];

/** Registers whose jurisdiction is the row's own; the others take it from the row they point at. */
export const SELF_GOVERNED: readonly OfficeRegister[] = [
  'agencies',
  'organizations',
  'branches',
  'instructors',
  'method-collections',
];

/** A relation of each register that points into another one: attribute and the register it points at. */
export const RELATIONS: Array<[OfficeRegister, string, OfficeRegister]> = [
  ['organizations', 'competentAgency', 'agencies'],
  ['branches', 'parent', 'branches'],
  ['coverage-links', 'organization', 'organizations'],
  ['coverage-links', 'branch', 'branches'],
  ['leaders', 'organization', 'organizations'],
  ['first-secretaries', 'branch', 'branches'],
  ['instructor-assignments', 'instructor', 'instructors'],
  ['instructor-assignments', 'organization', 'organizations'],
  ['visits', 'assignment', 'instructor-assignments'],
  ['model-sites', 'branch', 'branches'],
  ['site-contacts', 'site', 'model-sites'],
  ['site-objections', 'site', 'model-sites'],
  ['showcase-pages', 'site', 'model-sites'],
  ['work-methods', 'branch', 'branches'],
];

/** A text attribute of each register that a test may write to; unique enough to be found by. */
export const TEXT: Record<OfficeRegister, string> = {
  agencies: 'note',
  organizations: 'address',
  branches: 'activityPlace',
  'coverage-links': 'note',
  leaders: 'note',
  'first-secretaries': 'duties',
  instructors: 'sourceUnit',
  'instructor-assignments': 'approvalNumber',
  visits: 'result',
  'model-sites': 'address',
  'site-contacts': 'content',
  'site-objections': 'finding',
  'showcase-pages': 'summary',
  'work-methods': 'oneLine',
  'method-collections': 'publisher',
};

type Make = (register: OfficeRegister) => Promise<string>;

const DRAFTS: Record<OfficeRegister, (make: Make) => Promise<object>> = {
  agencies: async () => ({ name: '示例主管单位' }),
  organizations: async () => ({ name: '示例协会', orgType: 'association' }),
  branches: async () => ({ name: '示例党支部', kind: 'branch', approvalNumber: '示例〔2021〕1号' }),
  'coverage-links': async (make) => ({
    organization: await make('organizations'),
    branch: await make('branches'),
    mode: 'own',
    from: '2021-07-01',
  }),
  leaders: async (make) => ({ organization: await make('organizations'), name: '示例负责人' }),
  'first-secretaries': async (make) => ({
    branch: await make('branches'),
    name: '示例书记',
    from: '2021-07-01',
  }),
  instructors: async () => ({ name: '示例指导员' }),
  'instructor-assignments': async (make) => ({
    instructor: await make('instructors'),
    organization: await make('organizations'),
    from: '2021-07-01',
  }),
  visits: async (make) => ({ assignment: await make('instructor-assignments'), date: '2021-08-01' }),
  'model-sites': async (make) => ({ branch: await make('branches'), title: '示例示范点', level: 'city' }),
  'site-contacts': async (make) => ({
    site: await make('model-sites'),
    date: '2021-08-01',
    member: '示例委员',
  }),
  'site-objections': async (make) => ({
    site: await make('model-sites'),
    receivedOn: '2021-08-01',
    source: 'letter',
    content: '示例异议',
  }),
  'showcase-pages': async (make) => ({ site: await make('model-sites'), title: '示例展示页' }),
  'work-methods': async (make) => ({ branch: await make('branches'), title: '示例工作法' }),
  'method-collections': async () => ({ title: '示例汇编', year: 2026 }),
};

/** The body of a valid new row, with the rows it must point at made first, all of this jurisdiction. */
export async function draftOf(api: Api, register: OfficeRegister, jurisdictionCode: string): Promise<object> {
  return DRAFTS[register](async (needed) => (await makeRow(api, needed, jurisdictionCode)).documentId);
}

/** Makes a row, and the rows it must point at, through the API; `more` is added to its body. */
export async function makeRow(
  api: Api,
  register: OfficeRegister,
  jurisdictionCode: string,
  more: object = {},
): Promise<Row> {
  const own = SELF_GOVERNED.includes(register) ? { jurisdictionCode } : {};
  const data = { ...(await draftOf(api, register, jurisdictionCode)), ...own, ...more };
  const answer = await api.post(`/api/${register}`, { data });
  if (answer.status !== 201)
    throw new Error(`${register}: ${answer.status} ${JSON.stringify(answer.body.error)}`);
  return answer.body.data;
}
