import fc, { type Arbitrary } from 'fast-check';
import { DIMENSIONS, FILTERS, MEASURES } from '../../../src/api/coverage/domain/dimensions';
import { IMPORT_ROW_KINDS, IMPORT_STATES, DUPLICATE_POLICIES } from '../../../src/shared/import-answers';
import type { OfferedRegister } from '../../../src/shared/register-description';
import { REVEAL_REASONS } from '../../../src/shared/reveal';
import { SITE_CRITERIA } from '../../../src/shared/site-criteria';
import { MOVE_FIELDS, RETURN_FIELDS, SITE_STAGES } from '../../../src/shared/site-life';
import type { MountedRoute } from '../mounted-routes';
import { PASSWORD } from '../office';
import { codesOf, rowData, validValue } from './field-values';
import { uploadForm, attachmentForm, type FormBody } from './forms';
import type { Ground, Pool } from './ground';
import { hostileDay, hostileText, hostileValue, mostly } from './hostile-values';
import { filters, listing, pageNumber, parameters, strangeParameter, type Query } from './queries';

export type Body =
  | { type: 'none' }
  | { type: 'json'; value: unknown }
  | { type: 'raw'; text: string; contentType: string }
  | ({ type: 'form' } & FormBody);

/** What goes into a route: values of its path's parameters in their order, a query and a body. */
export interface Plan {
  params: string[];
  query: Query;
  body: Body;
}

interface Parts {
  /** A plan as a whole, where its parts hang together. */
  whole?: Arbitrary<Plan> | null;
  params?: Array<Arbitrary<string>>;
  query?: Arbitrary<Query>;
  body?: Arbitrary<Body>;
}

const NOTHING: Arbitrary<Body> = fc.constant({ type: 'none' });
const json = (value: Arbitrary<unknown>): Arbitrary<Body> =>
  value.map((one) => ({ type: 'json' as const, value: one }));

/** The envelope as it should be, and every way of getting it wrong. */
function envelope(data: Arbitrary<unknown>): Arbitrary<Body> {
  return fc.oneof(
    { weight: 9, arbitrary: json(data.map((one) => ({ data: one }))) },
    { weight: 1, arbitrary: json(hostileValue) },
    { weight: 1, arbitrary: fc.constant<Body>({ type: 'none' }) },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant('raw' as const),
        text: fc.oneof(
          hostileText,
          fc.constantFrom('{"data":', '{"data":{}}', 'null', '[[]]', '"x"', 'data=1', '<a/>'),
        ),
        contentType: fc.constantFrom(
          'application/json',
          'text/plain',
          'application/x-www-form-urlencoded',
          'application/xml',
          'x',
          'application/json; charset=gb18030',
        ),
      }),
    },
  );
}

/** A body of named parts, each there or not, right or wrong. */
const named = (model: Record<string, Arbitrary<unknown>>): Arbitrary<unknown> => {
  const right = fc.record(model);
  const names = Object.keys(model);
  const wrong = fc.record(
    Object.fromEntries(names.map((name) => [name, mostly(model[name] ?? hostileValue, 4)])),
    { requiredKeys: [] },
  );
  return fc.oneof(
    { weight: 3, arbitrary: right },
    { weight: 4, arbitrary: wrong },
    { weight: 1, arbitrary: hostileValue },
  );
};

const uuid = fc.constantFrom('00000000-0000-0000-0000-000000000000', '------------------------------------');
const nowhere = fc.oneof(
  fc.constantFrom('nothing', '1', '0', '-1', '99999999999999999999', '__proto__'),
  uuid,
  hostileText,
);
const fromPool = (ground: Ground, pool: Pool): Arbitrary<string> => {
  const ids = ground.pools[pool];
  return ids.length === 0
    ? nowhere
    : fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...ids) }, { weight: 1, arbitrary: nowhere });
};
const rowId = (register: OfferedRegister, ground: Ground): Arbitrary<string> => {
  const [own, foreign] = [ground.own, ground.foreign].map((rows) =>
    (rows[register.register] ?? []).map((row) => row.documentId),
  );
  return fc.oneof(
    ...(own?.length ? [{ weight: 6, arbitrary: fc.constantFrom(...own) }] : []),
    ...(foreign?.length ? [{ weight: 3, arbitrary: fc.constantFrom(...foreign) }] : []),
    { weight: 1, arbitrary: nowhere },
  );
};

const day: Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('2021-07-01', '2024-02-29', '2026-01-01', '2015-01-01') },
  { weight: 1, arbitrary: hostileDay },
);
const batchOfRows = (register: OfferedRegister, ground: Ground): Arbitrary<unknown> => {
  const ids = [...(ground.own[register.register] ?? []), ...(ground.foreign[register.register] ?? [])].map(
    (row) => row.documentId,
  );
  const condition = fc.oneof(
    fc.constantFrom(
      { id: { $gt: 0 } },
      { documentId: { $null: true } },
      { $and: [{ id: { $notNull: true } }] },
      { version: { $lte: 2 } },
    ),
    fc.dictionary(
      fc.constantFrom(...register.fields.map(({ name }) => name), 'id', '$and', '$or', '$not'),
      hostileValue,
      { maxKeys: 3 },
    ),
  );
  return fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        ids: fc.array(ids.length ? fc.constantFrom(...ids) : nowhere, { maxLength: 6 }),
      }),
    },
    { weight: 2, arbitrary: fc.record({ filters: condition }) },
    { weight: 1, arbitrary: hostileValue },
  );
};
const bulkChange = (register: OfferedRegister, ground: Ground, mayDelete: boolean): Arbitrary<unknown> =>
  fc.oneof(
    { weight: 5, arbitrary: fc.record({ set: rowData(register, ground, false) }) },
    ...(mayDelete ? [{ weight: 1, arbitrary: fc.constant({ delete: true }) }] : []),
    { weight: 1, arbitrary: hostileValue },
  );
const expected = fc.oneof(fc.nat(6), hostileValue);

const pageId = (ground: Ground): Arbitrary<string> => {
  const register = ground.registers.find((one) => one.register === 'showcase-pages');
  return register ? rowId(register, ground) : nowhere;
};
/** What somebody says with a step of a page. */
const pageStep: Arbitrary<Body> = fc.oneof(
  NOTHING,
  envelope(
    named({
      comment: fc.constantFrom('示例', '', null),
      at: fc.constantFrom(undefined, null, '2020-01-01T00:00:00Z', '2099-01-01T00:00:00Z'),
      version: fc.constantFrom(undefined, 1, 2),
    }),
  ),
);

type Maker = (ground: Ground, register: OfferedRegister) => Parts;

/** By method and path, `<register>` standing for each register's own name. */
const SHAPES: Record<string, Maker> = {
  // Registers
  'get /api/<register>': (ground, register) => ({
    query: fc
      .tuple(fc.oneof(filters(register, ground), fc.constant([])), listing(register))
      .map(([some, more]) => [...some, ...more]),
  }),
  'post /api/<register>': (ground, register) => ({
    body: envelope(rowData(register, ground, true)),
    query: now(listing(register)),
  }),
  'get /api/<register>/:id': (ground, register) => ({
    params: [rowId(register, ground)],
    query: listing(register),
  }),
  'put /api/<register>/:id': (ground, register) => ({
    params: [rowId(register, ground)],
    body: envelope(
      fc
        .tuple(
          rowData(register, ground, false),
          fc.oneof(fc.constant(undefined), fc.constant(1), hostileValue),
        )
        .map(([data, version]) =>
          version === undefined || typeof data !== 'object' || data === null ? data : { ...data, version },
        ),
    ),
    query: now(listing(register)),
  }),
  'delete /api/<register>/:id': (ground, register) => ({ params: [rowId(register, ground)] }),
  'get /api/<register>/trash': () => ({ query: parameters({ page: pageNumber }) }),
  'post /api/<register>/:id/restore': (ground, register) => ({
    params: [
      fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom('nothing', ...(ground.deleted[register.register] ?? [])) },
        { weight: 1, arbitrary: rowId(register, ground) },
      ),
    ],
    body: fc.oneof(NOTHING, envelope(hostileValue)),
  }),
  'get /api/<register>/:id/history': (ground, register) => ({
    params: [rowId(register, ground)],
    query: parameters({ page: pageNumber }),
  }),
  'get /api/<register>/:id/history/compare': (ground, register) => ({
    params: [rowId(register, ground)],
    query: parameters({
      from: fromPool(ground, 'entries'),
      to: fc.oneof(fromPool(ground, 'entries'), fc.constant('now')),
    }),
  }),
  'post /api/<register>/:id/history/:entry/restore': (ground, register) => ({
    whole: earlierMoment(ground, register),
    params: [rowId(register, ground), fromPool(ground, 'entries')],
    body: envelope(
      named({
        version: fc.constantFrom(1, 2, 3),
        fields: fc.array(fc.constantFrom(...register.fields.map(({ name }) => name)), { maxLength: 3 }),
      }),
    ),
  }),
  'get /api/<register>/:id/files': (ground, register) => ({ params: [rowId(register, ground)] }),
  'post /api/<register>/:id/files': (ground, register) => ({
    params: [rowId(register, ground)],
    body: fc.oneof(
      { weight: 6, arbitrary: attachmentForm.map(asForm) },
      { weight: 1, arbitrary: envelope(hostileValue) },
    ),
  }),
  'post /api/<register>/:id/reveal': (ground, register) => ({
    params: [rowId(register, ground)],
    body: envelope(
      named({
        fields: fc.array(
          fc.oneof(
            {
              weight: 6,
              arbitrary: fc.constantFrom(
                ...register.fields.filter(({ personal }) => personal !== 'none').map(({ name }) => name),
              ),
            },
            { weight: 1, arbitrary: fc.constantFrom(...register.fields.map(({ name }) => name)) },
          ),
          { minLength: 1, maxLength: 2 },
        ),
        reason: fc.constantFrom(...REVEAL_REASONS),
        note: fc.constantFrom('核对', '', null),
      }),
    ),
  }),
  // Showcases
  'get /api/showcase-desk': () => ({}),
  'get /api/showcase-pages/:id/review': (ground) => ({ params: [pageId(ground)] }),
  'post /api/showcase-pages/:id/submit': (ground) => ({ params: [pageId(ground)], body: pageStep }),
  'post /api/showcase-pages/:id/return': (ground) => ({ params: [pageId(ground)], body: pageStep }),
  'post /api/showcase-pages/:id/publish': (ground) => ({ params: [pageId(ground)], body: pageStep }),
  'post /api/showcase-pages/:id/withdraw': (ground) => ({ params: [pageId(ground)], body: pageStep }),
  'post /api/showcase-pages/:id/media': (ground) => ({
    params: [pageId(ground)],
    body: fc.oneof(
      { weight: 6, arbitrary: attachmentForm.map(asForm) },
      { weight: 1, arbitrary: envelope(hostileValue) },
    ),
  }),
  'get /api/showcase-pages/:id/media/:token': (ground) => ({ params: [pageId(ground), nowhere] }),
  'get /api/showcases': () => ({
    query: parameters({
      city: fc.constantFrom('4401', '44'),
      type: fc.constantFrom('association'),
      batch: fc.constantFrom('第一批'),
      criterion: fc.constantFrom('goodRole'),
      q: fc.oneof(fc.constantFrom('示例', '%', '_'), hostileText),
      page: pageNumber,
      pageSize: pageNumber,
    }),
  }),
  'get /api/showcases/:slug': () => ({
    params: [fc.oneof(fc.constantFrom('shi-li', 'nothing'), hostileText)],
  }),
  // Bulk
  'post /api/bulk/<register>/preview': (ground, register) => ({
    whole: wholeBulk(ground, register, true),
    body: envelope(
      named({ selection: batchOfRows(register, ground), change: bulkChange(register, ground, true) }),
    ),
  }),
  'post /api/bulk/<register>': (ground, register) => ({
    whole: wholeBulk(ground, register, false),
    body: envelope(
      named({
        selection: batchOfRows(register, ground),
        // What is deleted is gone for the rest of the run, so it is one register's turn only.
        change: bulkChange(register, ground, register.register === 'visits'),
        expected,
      }),
    ),
  }),
  'post /api/bulk/<register>/create': (ground, register) => ({
    body: envelope(
      named({ rows: fc.array(rowData(register, ground, true), { minLength: 1, maxLength: 3 }) }),
    ),
  }),
  'post /api/batches/:id/undo': (ground) => ({
    params: [fromPool(ground, 'batches')],
    body: fc.oneof(NOTHING, envelope(hostileValue)),
  }),
  // Imports
  'get /api/imports': () => ({
    query: parameters({
      page: pageNumber,
      pageSize: pageNumber,
      'filters.state': fc.constantFrom(...IMPORT_STATES),
      'filters.state.$eq': fc.constantFrom(...IMPORT_STATES),
      'filters.error.$gte': pageNumber,
    }),
  }),
  'post /api/imports': (ground) => ({
    body: fc.oneof(
      { weight: 8, arbitrary: uploadForm(ground, fc.constantFrom(...DUPLICATE_POLICIES)).map(asForm) },
      { weight: 1, arbitrary: envelope(hostileValue) },
    ),
  }),
  'get /api/imports/template/:register': ({ registers }) => ({
    params: [fc.oneof(fc.constantFrom(...registers.map(({ register }) => register)), hostileText)],
  }),
  'get /api/imports/:id': (ground) => ({ params: [fromPool(ground, 'imports')] }),
  'get /api/imports/:id/rows': (ground) => ({
    params: [fromPool(ground, 'imports')],
    query: parameters({
      kind: fc.constantFrom(...IMPORT_ROW_KINDS, ''),
      page: pageNumber,
      pageSize: pageNumber,
    }),
  }),
  'get /api/imports/:id/errors': (ground) => ({ params: [fromPool(ground, 'imports')] }),
  'post /api/imports/:id/commit': (ground) => ({
    params: [fromPool(ground, 'imports')],
    body: envelope(named({ skipErrors: fc.boolean() })),
  }),
  'post /api/imports/:id/undo': (ground) => ({
    params: [fromPool(ground, 'imports')],
    body: fc.oneof(NOTHING, envelope(hostileValue)),
  }),
  // Exports and jobs
  'get /api/exports': () => ({}),
  'get /api/exports/approvals': () => ({}),
  'post /api/exports': (ground) => ({
    body: envelope(
      fc.constantFrom(...ground.registers).chain((register) => {
        const names = register.fields.map(({ name }) => name);
        return named({
          register: fc.constant(register.register),
          format: fc.constantFrom('csv', 'xlsx'),
          purpose: fc.constantFrom('季度核对', '年检材料'),
          filters: fc.oneof(
            fc.constant(undefined),
            fc.dictionary(fc.constantFrom(...names, '$and', '$not'), hostileValue, { maxKeys: 2 }),
          ),
          sort: fc.oneof(fc.constantFrom(undefined, 'id:asc', ['id']), fc.constantFrom(...names)),
          fields: fc.oneof(fc.constant(undefined), fc.subarray(names, { minLength: 1, maxLength: 5 })),
          personal: fc.constantFrom(undefined, 'masked', 'plain'),
          locale: fc.constantFrom(undefined, 'zh', 'en'),
          _q: fc.constantFrom(undefined, '示'),
        });
      }),
    ),
  }),
  'post /api/exports/:id/approve': (ground) => ({
    params: [fromPool(ground, 'exports')],
    body: envelope(named({ comment: hostileText })),
  }),
  'post /api/exports/:id/refuse': (ground) => ({
    params: [fromPool(ground, 'exports')],
    body: envelope(named({ comment: hostileText })),
  }),
  'get /api/jobs': () => ({}),
  'get /api/jobs/:id': (ground) => ({ params: [fromPool(ground, 'jobs')] }),
  'get /api/jobs/:id/file': (ground) => ({ params: [fromPool(ground, 'jobs')] }),
  // Files
  'get /api/files/:id': (ground) => ({ params: [fromPool(ground, 'files')] }),
  'delete /api/files/:id': (ground) => ({ params: [fromPool(ground, 'files')] }),
  'post /api/files/:id/restore': (ground) => ({
    params: [fromPool(ground, 'files')],
    body: fc.oneof(NOTHING, envelope(hostileValue)),
  }),
  // Lists as people keep them
  'get /api/saved-views': ({ registers }) => ({
    query: parameters({ register: fc.constantFrom(...registers.map(({ register }) => register)) }),
  }),
  'post /api/saved-views': (ground) => ({
    query: parameters({ register: fc.constantFrom(...ground.registers.map(({ register }) => register)) }),
    body: envelope(savedView(ground)),
  }),
  'put /api/saved-views/:id': (ground) => ({
    params: [fromPool(ground, 'views')],
    body: envelope(fc.oneof(savedView(ground), fc.record({ default: fc.oneof(fc.boolean(), hostileValue) }))),
  }),
  'delete /api/saved-views/:id': (ground) => ({ params: [fromPool(ground, 'views')] }),
  // Figures
  'get /api/coverage/summary': () => ({
    query: parameters({ groupBy: fc.constantFrom('city', 'county', 'orgType', 'agency'), on: day }),
  }),
  'get /api/coverage/pivot': pivot,
  'get /api/coverage/pivot.xlsx': pivot,
  'get /api/coverage/statistics': () => ({ query: parameters({ on: day }) }),
  'get /api/coverage/statistics.xlsx': () => ({ query: parameters({ on: day }) }),
  'get /api/organizations/:documentId/coverage': (ground, register) => ({
    params: [rowId(register, ground)],
  }),
  'post /api/coverage/simulate': ({ ruleCodes }) => ({
    body: envelope(
      fc.oneof(
        fc.record({
          rules: fc.array(fc.record({ code: fc.constantFrom(...ruleCodes) }), { minLength: 1, maxLength: 2 }),
        }),
        named({
          rules: fc.array(
            named({
              code: fc.oneof(fc.constantFrom(...ruleCodes), hostileText),
              order: fc.integer(),
              condition,
              parameters: hostileValue,
              satisfiedWhen: condition,
              verdictIfNot: hostileText,
              duty: hostileText,
              active: fc.boolean(),
              effectiveFrom: day,
              jurisdictionCode: hostileText,
            }),
            { minLength: 1, maxLength: 3 },
          ),
        }),
      ),
    ),
  }),
  'post /api/coverage/recalculate': () => ({ body: fc.oneof(NOTHING, envelope(hostileValue)) }),
  'get /api/desk/todos': () => ({}),
  'get /api/desk/changes': () => ({ query: parameters({ days: fc.constantFrom('7', '30', '90', '8') }) }),
  'get /api/desk/search': () => ({ query: parameters({ q: searched }) }),
  'get /api/desk/people': () => ({ query: parameters({ name: searched }) }),
  'get /api/coverage/vocabulary': () => ({}),
  // Audit
  'get /api/audit': (ground) => ({ query: parameters(auditFilter(ground)) }),
  'get /api/audit/verify': () => ({}),
  'post /api/audit/export': (ground) => ({
    body: envelope(
      named({
        purpose: fc.constantFrom('检查', ''),
        register: fc.constantFrom('visits', 'staff'),
        ...auditFilter(ground),
      }),
    ),
  }),
  'get /api/schema/registers': () => ({}),
  'get /api/health/ready': () => ({}),
  // Accounts
  'get /api/staff/me': () => ({}),
  'get /api/staff': () => ({
    query: parameters({
      search: hostileText,
      'pagination.page': pageNumber,
      'pagination.pageSize': pageNumber,
    }),
  }),
  'post /api/staff': () => ({
    body: envelope(
      fc
        .constantFrom(['city', '4401'], ['county', '440106'], ['leader', '44'], ['city', '4501'], ['x', '45'])
        .chain(([role, scope]) =>
          named({
            username: fc.nat(1_000_000).map((number) => `fuzz${number}`),
            email: fc.nat(1_000_000).map((number) => `fuzz${number}@demo.invalid`),
            displayName: fc.constantFrom('示例人员', '示例'),
            role: fc.constant(role),
            scope: fc.constant(scope),
          }),
        ),
    ),
  }),
  'get /api/staff/:id': (ground) => ({ params: [fromPool(ground, 'staff')] }),
  'put /api/staff/:id': (ground) => ({
    params: [fromPool(ground, 'staff')],
    body: envelope(
      named({
        displayName: fc.constantFrom('示例人员', '示例'),
        role: fc.constantFrom('city', 'county', 'leader'),
        scope: fc.constantFrom(...codesOf(ground), '4501', '45'),
        isBlocked: fc.boolean(),
      }),
    ),
  }),
  ...Object.fromEntries(
    ['reset-password', 'reset-second-factor', 'unlock', 'sign-out'].map((action): [string, Maker] => [
      `post /api/staff/:id/${action}`,
      (ground) => ({ params: [fromPool(ground, 'staff')], body: fc.oneof(NOTHING, envelope(hostileValue)) }),
    ]),
  ),
  'get /api/account': () => ({}),
  'post /api/account/first-sign-in': () => ({
    body: envelope(named({ password: hostileText, pledge: fc.constantFrom(0, 1, 99) })),
  }),
  // With the right password only what breaks the policy, so that the role can sign in again.
  'post /api/account/password': () => ({
    body: envelope(
      named({
        current: fc.constantFrom(PASSWORD, 'wrong'),
        password: fc.constantFrom('short', PASSWORD, 'password1234'),
      }),
    ),
  }),
  'post /api/account/second-factor': ownProof,
  'post /api/account/second-factor/confirm': () => ({
    body: envelope(named({ code: fc.oneof(fc.constantFrom('000000', '1234567'), hostileText) })),
  }),
  'post /api/account/second-factor/recovery-codes': ownProof,
  'post /api/account/second-factor/disable': ownProof,
  // Lives of model sites
  'get /api/model-sites/:id/life': (ground, register) => ({ params: [rowId(register, ground)] }),
  'post /api/model-sites/:id/move': (ground, register) => ({
    params: [rowId(register, ground)],
    body: envelope(siteMove),
  }),
  'get /api/model-sites/:id/reviewers': (ground, register) => ({ params: [rowId(register, ground)] }),
  'put /api/model-sites/:id/reviewers': (ground, register) => ({
    params: [rowId(register, ground)],
    body: envelope(named({ reviewers: accounts })),
  }),
  'post /api/model-sites/:id/close-review': (ground, register) => ({
    params: [rowId(register, ground)],
    body: envelope(named({ reason: hostileText })),
  }),
  'put /api/model-sites/:id/evidence-files': (ground, register) => ({
    params: [rowId(register, ground)],
    body: envelope(
      named({ file: fromPool(ground, 'files'), criterion: fc.constantFrom(null, 'partyStrong', 'luck') }),
    ),
  }),
  'get /api/site-board': (ground) => ({
    query: parameters({
      batch: fromPool(ground, 'siteBatches'),
      place: fc.constantFrom('44', '4401', '440106', 'x'),
      level: fc.constantFrom('province', 'city', 'county', 'x'),
    }),
  }),
  'get /api/site-progress': (ground) => ({ query: parameters({ batch: fromPool(ground, 'siteBatches') }) }),
  'get /api/site-reviews': () => ({}),
  'get /api/site-reviews/:id': (ground) => ({ params: [fromPool(ground, 'siteReviews')] }),
  'put /api/site-reviews/:id': (ground) => ({
    params: [fromPool(ground, 'siteReviews')],
    body: envelope(
      named({
        marks: fc.dictionary(
          fc.constantFrom(...SITE_CRITERIA.map(({ code }) => code)),
          fc.oneof(
            fc.record({ mark: fc.integer({ min: -1, max: 101 }), comment: hostileText }),
            hostileValue,
          ),
        ),
        comment: hostileText,
      }),
    ),
  }),
  'post /api/site-reviews/:id/hand-in': (ground) => ({ params: [fromPool(ground, 'siteReviews')] }),
  // Sign-ins
  'post /api/auth/local': () => ({
    body: json(
      named({
        identifier: fc.oneof(fc.constantFrom('leader', 'leader@demo.invalid'), hostileText),
        password: fc.oneof(fc.constant('wrong'), hostileText),
      }),
    ),
  }),
  'post /api/session/second-step': () => ({
    body: json(named({ challenge: hostileText, code: hostileText })),
  }),
  'post /api/session/refresh': () => ({ body: fc.oneof(NOTHING, json(hostileValue)) }),
  'post /api/session/sign-out': () => ({ body: fc.oneof(NOTHING, json(hostileValue)) }),
  'get /api/sessions': () => ({}),
  'delete /api/sessions': () => ({}),
  'delete /api/sessions/:id': (ground) => ({ params: [fromPool(ground, 'sessions')] }),
};

const accounts = fc.array(fc.oneof(fc.integer({ min: 1, max: 12 }), hostileValue), { maxLength: 5 });
const siteMove = named({
  to: fc.constantFrom(...SITE_STAGES),
  ...Object.fromEntries(
    [
      ...new Map(
        [...Object.values(MOVE_FIELDS).flat(), ...RETURN_FIELDS].map((one) => [one.name, one]),
      ).values(),
    ].map(({ name, type }) => [name, type === 'day' ? day : type === 'reviewers' ? accounts : hostileText]),
  ),
});

/** What a whole plugin offers and no role may use. */
const CLOSED = /^plugin::(content-type-builder|email|i18n|upload|users-permissions)\./;

/**
 * What to send to a route, out of the route's own schema where it has one. Throws for a route that nobody has said
 * anything about: a new one needs its line above.
 */
export function planFor(route: MountedRoute, ground: Ground): Arbitrary<Plan> {
  const { whole, params: known, query, body } = partsFor(route, ground);
  const names = route.path.match(/:\w+|\(\.\*\)/g) ?? [];
  const parts = fc.record({
    params: fc.tuple(...names.map((_, index) => known?.[index] ?? nowhere)),
    query: query ?? now(fc.array(strangeParameter, { maxLength: 2 })),
    body: body ?? NOTHING,
  });
  return whole ? fc.oneof(whole, parts) : parts;
}

function partsFor(route: MountedRoute, ground: Ground): Parts {
  const exact = SHAPES[`${route.method} ${route.path}`];
  const segments = route.path.split('/');
  const register = ground.registers.find((one) => segments.includes(one.register));
  const general =
    register &&
    SHAPES[
      `${route.method} ${segments.map((one) => (one === register.register ? '<register>' : one)).join('/')}`
    ];
  const maker = exact ?? general;
  if (maker) return maker(ground, register ?? ground.registers[0] ?? none());
  if (CLOSED.test(route.action ?? ''))
    return { body: route.method === 'get' || route.method === 'delete' ? NOTHING : json(hostileValue) };
  throw new Error(`Nothing is known of what ${route.method} ${route.path} takes: add it to SHAPES`);
}

const none = (): never => {
  throw new Error('There is no register');
};

/** Seldom there. */
const now = (query: Arbitrary<Query>): Arbitrary<Query> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant<Query>([]) }, { weight: 1, arbitrary: query });
const asForm = (form: FormBody): Body => ({ type: 'form', ...form });

const searched = fc.oneof(
  fc.constantFrom('示例', 'slxh', '5144', '示例 协会', '示例负责人', 'ー', '%', '_\\'),
  hostileText,
);

const condition = fc.oneof(
  fc.constantFrom<unknown>(
    {},
    { all: [] },
    { any: [{ fact: 'staff', operator: '>=', value: 1 }] },
    { not: {} },
    { fact: 'nope', operator: '=', value: 1 },
  ),
  hostileValue,
);

function pivot(): Parts {
  return {
    query: parameters({
      rows: fc.constantFrom(...DIMENSIONS),
      columns: fc.constantFrom(...DIMENSIONS),
      measure: fc.constantFrom(...MEASURES),
      on: day,
      ...Object.fromEntries(
        FILTERS.map((name) => [`filters.${name}`, fc.constantFrom('4401', 'covered', 'x')]),
      ),
    }),
  };
}

function ownProof(): Parts {
  return { body: envelope(named({ current: fc.constantFrom(PASSWORD, 'wrong') })) };
}

/** A restore that should do: of a record of one's own, at its version, to a moment that it had. */
function earlierMoment(ground: Ground, register: OfferedRegister): Arbitrary<Plan> | null {
  const moments = ground.moments[register.register] ?? [];
  if (moments.length === 0) return null;
  return fc.constantFrom(...moments).map(({ documentId, entry, version }) => ({
    params: [documentId, entry],
    query: [],
    body: { type: 'json', value: { data: { version } } },
  }));
}

/** A bulk change that should do: of rows of one's own, as many as it says. */
function wholeBulk(ground: Ground, register: OfferedRegister, isPreview: boolean): Arbitrary<Plan> | null {
  const own = (ground.own[register.register] ?? []).map(({ documentId }) => documentId);
  const field = register.fields.find((one) => !one.readOnly && !one.required && one.type !== 'relation');
  if (own.length === 0 || !field) return null;
  return fc
    .tuple(fc.subarray(own, { minLength: 1, maxLength: Math.min(3, own.length) }), validValue(field, ground))
    .map(([ids, value]) => ({
      params: [],
      query: [],
      body: {
        type: 'json',
        value: {
          data: {
            selection: { ids },
            change: { set: { [field.name]: value } },
            ...(isPreview ? {} : { expected: ids.length }),
          },
        },
      },
    }));
}

function savedView({ registers }: Ground): Arbitrary<unknown> {
  const names = registers.flatMap(({ fields }) => fields.map(({ name }) => name));
  return named({
    name: fc.nat(10_000).map((number) => `视图${number}`),
    filter: fc.dictionary(fc.constantFrom(...names), hostileValue, { maxKeys: 2 }),
    sort: fc.constantFrom<unknown>(null, { field: 'id', order: 'ASC' }),
    columns: fc.oneof(fc.constant(null), fc.subarray(names, { minLength: 1, maxLength: 3 })),
    perPage: fc.constantFrom(null, 25, 200),
    shared: fc.boolean(),
  });
}

function auditFilter(ground: Ground): Record<string, Arbitrary<string>> {
  return {
    register: fc.constantFrom('organizations', 'staff', ''),
    recordId: fc.constantFrom(...Object.values(ground.deleted).flat(), 'nothing'),
    actor: fc.constantFrom('1', '省', '999999999'),
    action: fc.constantFrom('update', 'sign-in'),
    batch: fromPool(ground, 'batches'),
    from: day,
    to: day,
    page: pageNumber,
  };
}
