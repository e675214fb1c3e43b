import type { RoleType } from './roles';

const READ = ['find', 'findOne'] as const;
const WRITE = ['create', 'update', 'delete'] as const;

const on = (registers: readonly string[], actions: readonly string[]): string[] =>
  registers.flatMap((name) => actions.map((action) => `api::${name}.${name}.${action}`));

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
/** The life of model sites, which offices keep. */
const SITE_REGISTERS = ['model-site', 'site-contact', 'site-objection'];
const SITE_BATCHES = ['site-batch'];
/** Looking at the lives of sites, and reviewing those that one was asked to review. */
const SITE_READING = ['life', 'board', 'progress', 'find', 'findOne', 'mark', 'handIn'].map(
  (action) => `api::site-review.site-review.${action}`,
);
/** Moving sites through their lives, as far as the office decides on their level. */
const SITE_DECISIONS = ['move', 'reviewers', 'assign', 'close', 'evidence'].map(
  (action) => `api::site-review.site-review.${action}`,
);
/** Work methods and the books made of them; calls are for offices that gather them. */
const METHOD_REGISTERS = ['work-method', 'method-collection'];
const METHOD_CALLS = ['method-call'];
/** Looking at methods and books, and reviewing those methods that one was asked to review. */
const METHOD_READING = [
  ...['standing', 'similar'].map((action) => `api::work-method.workflow.${action}`),
  'api::work-method.media.findOne',
  ...['desk', 'find', 'findOne', 'mark', 'handIn'].map(
    (action) => `api::method-review.method-review.${action}`,
  ),
  ...['find', 'editions', 'exportCollection', 'exportMethods'].map(
    (action) => `api::method-collection.book.${action}`,
  ),
];
/** Handing methods in, and deciding on them as far as the office made the call. */
const METHOD_DECISIONS = [
  'api::work-method.workflow.submit',
  'api::work-method.media.create',
  'api::work-method.media.word',
  ...['reviewers', 'open', 'close', 'decide'].map((action) => `api::method-review.method-review.${action}`),
  'api::method-collection.book.keep',
];
/** Locking a book as it goes to the printer, and opening it again. */
const APPROVE_BOOKS = ['approve', 'reopen'].map((action) => `api::method-collection.book.${action}`);
/** Bodies in whose name an office issues documents. */
const ISSUING_BODIES = ['issuing-body'];
/** Made by actions, and changed as forms. */
const LETTER_REGISTERS = ['feedback-notice', 'official-document', 'document-template'];
const LETTER_READING = [
  ...['life', 'board'].map((action) => `api::feedback-notice.case.${action}`),
  ...['desk', 'about'].map((action) => `api::official-document.letter.${action}`),
  ...['kinds', 'fields'].map((action) => `api::document-template.desk.${action}`),
];
/** Writing to responsible units, issuing documents, and keeping the templates; Word files hold names in plain. */
const LETTER_WORK = [
  ...on(['feedback-notice', 'official-document'], ['update', 'delete']),
  ...on(['document-template'], ['update']),
  ...['raise', 'raiseMany', 'move'].map((action) => `api::feedback-notice.case.${action}`),
  ...['draft', 'merge', 'run', 'preview', 'issue', 'makeVoid', 'file'].map(
    (action) => `api::official-document.letter.${action}`,
  ),
  ...['shipped', 'upload', 'giveBack', 'check', 'use', 'file'].map(
    (action) => `api::document-template.desk.${action}`,
  ),
];
/** What editors write and publishers publish. */
const SHOWCASES = ['showcase-page'];

/** One's own account and sign-ins. */
const ONESELF = [
  ...['find', 'firstSignIn', 'changePassword'].map((action) => `api::account.account.${action}`),
  ...['begin', 'confirm', 'renew', 'disable'].map((action) => `api::account.second-factor.${action}`),
  ...['find', 'remove', 'removeAll'].map((action) => `api::session.session.${action}`),
];
/** The accounts of others. */
const ACCOUNTS = [
  'find',
  'findOne',
  'create',
  'update',
  'resetPassword',
  'resetSecondFactor',
  'unlock',
  'signOut',
].map((action) => `api::staff.staff.${action}`);
/** What anybody may read, with an account or without. */
export const PUBLIC_ACTIONS = ['find', 'findOne'].map((action) => `api::showcase.showcase.${action}`);

const EVERYBODY = [
  ...ONESELF,
  ...PUBLIC_ACTIONS,
  'api::staff.staff.me',
  'plugin::registers.schema.find',
  'plugin::registers.jobs.find',
  'plugin::registers.jobs.findOne',
];
const FIGURES = [
  ...['summary', 'explain', 'pivot', 'pivotWorkbook', 'statistics', 'statisticsWorkbook'].map(
    (action) => `api::coverage.coverage.${action}`,
  ),
  'api::desk.desk.todos',
  'api::desk.desk.changes',
  'api::coverage.coverage.vocabulary',
  'api::desk.desk.search',
  'api::desk.desk.people',
];
const IMPORTS = ['find', 'findOne', 'create', 'rows', 'errors', 'commit', 'undo', 'template'].map(
  (action) => `plugin::registers.imports.${action}`,
);

/** Taking lists out, for a stated purpose; personal fields come masked. */
const EXPORTS = ['exports.find', 'exports.create', 'jobs.file'].map(
  (action) => `plugin::registers.${action}`,
);

/** Letting more than 500 rows with plain personal fields go out; never one's own. */
const APPROVALS = ['plugin::registers.exports.approve'];

/** Files of records: fetching them, and taking them away. The register of the record decides further. */
const FETCH_FILES = ['plugin::registers.files.findOne'];
const REMOVE_FILES = ['plugin::registers.files.delete'];

const AUDIT = ['find', 'registers', 'verify', 'export'].map((action) => `plugin::registers.audit.${action}`);
/** Looking behind the mask of a personal field, one record at a time, of the registers that the role edits. */
const REVEAL = ['plugin::registers.reveal.create'];
/** Lists as one keeps them: for whoever has lists. */
const VIEWS = ['find', 'create', 'update', 'delete'].map(
  (action) => `plugin::registers.saved-views.${action}`,
);

const reader = [
  ...EVERYBODY,
  ...FIGURES,
  ...EXPORTS,
  ...FETCH_FILES,
  ...VIEWS,
  ...SITE_READING,
  ...METHOD_READING,
  ...on(
    [
      ...OFFICE_REGISTERS,
      ...REFERENCE_REGISTERS,
      ...SITE_REGISTERS,
      ...SITE_BATCHES,
      ...SHOWCASES,
      ...METHOD_REGISTERS,
      ...METHOD_CALLS,
    ],
    READ,
  ),
  ...on([...ISSUING_BODIES, ...LETTER_REGISTERS], READ),
  ...LETTER_READING,
  'api::showcase-page.media.findOne',
  'api::showcase-page.workflow.review',
  'api::showcase-page.workflow.desk',
];
/** Writing showcase pages, with their pictures, and handing them in. */
const WRITE_SHOWCASES = [
  ...on(SHOWCASES, WRITE),
  'api::showcase-page.media.create',
  'api::showcase-page.workflow.submit',
];
/** Sending pages back, making them public, and taking them off; never what one wrote last. */
const PUBLISH_SHOWCASES = ['return', 'publish', 'withdraw'].map(
  (action) => `api::showcase-page.workflow.${action}`,
);

const office = [
  ...reader,
  ...on([...OFFICE_REGISTERS, ...SITE_REGISTERS, ...METHOD_REGISTERS], WRITE),
  ...WRITE_SHOWCASES,
  ...SITE_DECISIONS,
  ...METHOD_DECISIONS,
  ...on(ISSUING_BODIES, WRITE),
  ...LETTER_WORK,
  ...IMPORTS,
  'plugin::registers.batches.undo',
  ...REVEAL,
  ...REMOVE_FILES,
  'api::coverage.coverage.simulate',
];

/** Role → the actions it may take. What is not named here is removed at every start. */
export const MATRIX: Record<RoleType, string[]> = {
  province: [
    ...office,
    ...APPROVALS,
    ...PUBLISH_SHOWCASES,
    ...APPROVE_BOOKS,
    ...on([...REFERENCE_REGISTERS, ...SITE_BATCHES, ...METHOD_CALLS], WRITE),
    ...ACCOUNTS,
    'api::coverage.coverage.recalculate',
  ],
  city: [
    ...office,
    ...APPROVALS,
    ...PUBLISH_SHOWCASES,
    ...APPROVE_BOOKS,
    ...on([...SITE_BATCHES, ...METHOD_CALLS], WRITE),
  ],
  county: office,
  editor: [...reader, ...WRITE_SHOWCASES],
  publisher: [...reader, ...APPROVALS, ...PUBLISH_SHOWCASES],
  auditor: [...EVERYBODY, ...AUDIT],
  leader: reader,
};

/** What a visitor without an account may do: sign in, in one step or two, and what the cookie of a sign-in is for. */
export const OPEN_ACTIONS = [
  'plugin::users-permissions.auth.callback',
  ...['secondStep', 'refresh', 'signOut'].map((action) => `api::session.session.${action}`),
];

/** Routes that ask for no permission, since they must answer when the database, which holds permissions, does not. */
export const OPEN_ROUTES = ['plugin::registers.health.ready'];
