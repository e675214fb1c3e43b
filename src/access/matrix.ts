import type { RoleType } from './roles';

const READ = ['find', 'findOne'] as const;
const WRITE = ['create', 'update', 'delete'] as const;

const OFFICE_REGISTERS = [
  'agency',
  'organization',
  'leader',
  'branch',
  'coverage-link',
  'first-secretary',
  'instructor',
  'instructor-assignment',
  'visit',
];
const REFERENCE_REGISTERS = ['region', 'coverage-rule'];

const on = (registers: readonly string[], actions: readonly string[]): string[] =>
  registers.flatMap((name) => actions.map((action) => `api::${name}.${name}.${action}`));

const EVERYBODY = [
  'api::staff.staff.me',
  'plugin::registers.schema.find',
  'plugin::registers.jobs.find',
  'plugin::registers.jobs.findOne',
];
const FIGURES = ['api::coverage.coverage.summary', 'api::coverage.coverage.explain'];
const IMPORTS = ['find', 'findOne', 'create', 'rows', 'errors', 'commit', 'undo', 'template'].map(
  (action) => `plugin::registers.imports.${action}`,
);

const AUDIT = ['find', 'verify', 'export'].map((action) => `plugin::registers.audit.${action}`);
/** Looking behind the mask of a personal field, one record at a time, of the registers that the role edits. */
const REVEAL = ['plugin::registers.reveal.create'];
/** Lists as one keeps them: for whoever has lists. */
const VIEWS = ['find', 'create', 'update', 'delete'].map(
  (action) => `plugin::registers.saved-views.${action}`,
);

const reader = [
  ...EVERYBODY,
  ...FIGURES,
  ...VIEWS,
  ...on([...OFFICE_REGISTERS, ...REFERENCE_REGISTERS], READ),
];
const office = [
  ...reader,
  ...on(OFFICE_REGISTERS, WRITE),
  ...IMPORTS,
  'plugin::registers.batches.undo',
  ...REVEAL,
  'api::coverage.coverage.simulate',
];

/** Role → the actions it may take. What is not named here is removed at every start. */
export const MATRIX: Record<RoleType, string[]> = {
  province: [...office, ...on(REFERENCE_REGISTERS, WRITE), 'api::coverage.coverage.recalculate'],
  city: office,
  county: office,
  editor: reader,
  publisher: reader,
  auditor: [...EVERYBODY, ...AUDIT],
  leader: reader,
};

/** What a visitor without an account may do: sign in. */
export const OPEN_ACTIONS = ['plugin::users-permissions.auth.callback'];
