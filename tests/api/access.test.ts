import { readMountedRoutes, type MountedRoute } from '../support/mounted-routes';
import { openOffice, type Account, type TestOffice } from '../support/office';
import { startTestServer } from '../support/server';

const EVERYBODY = ['province', 'guangzhou', 'tianhe', 'editor', 'publisher', 'auditor', 'leader'] as const;
type Desk = (typeof EVERYBODY)[number];

const READERS: Desk[] = ['province', 'guangzhou', 'tianhe', 'editor', 'publisher', 'leader'];
const OFFICES: Desk[] = ['province', 'guangzhou', 'tianhe'];
const PROVINCE: Desk[] = ['province'];
const APPROVERS: Desk[] = ['province', 'guangzhou', 'publisher'];
const AUDITOR: Desk[] = ['auditor'];
const NOBODY: Desk[] = [];

/** Who may take each action. An action that is not here, or a route that is not mounted, fails the test. */
const ALLOWED: Record<string, readonly Desk[]> = {
  ...register('agency', OFFICES),
  ...register('organization', OFFICES),
  ...register('leader', OFFICES),
  ...register('branch', OFFICES),
  ...register('coverage-link', OFFICES),
  ...register('first-secretary', OFFICES),
  ...register('instructor', OFFICES),
  ...register('instructor-assignment', OFFICES),
  ...register('visit', OFFICES),
  ...register('region', PROVINCE),
  ...register('coverage-rule', PROVINCE),
  ...register('model-site', OFFICES),
  ...register('site-contact', OFFICES),
  ...register('site-objection', OFFICES),
  ...register('site-batch', ['province', 'guangzhou']),
  ...register('showcase-page', [...OFFICES, 'editor']),
  ...register('work-method', OFFICES),
  ...register('method-collection', OFFICES),
  ...register('method-call', ['province', 'guangzhou']),
  ...actions('api::work-method.workflow', ['standing', 'similar'], READERS),
  'api::work-method.workflow.submit': OFFICES,
  'api::work-method.media.findOne': READERS,
  ...actions('api::work-method.media', ['create', 'word'], OFFICES),
  ...actions('api::method-review.method-review', ['desk', 'find', 'findOne', 'mark', 'handIn'], READERS),
  ...actions('api::method-review.method-review', ['reviewers', 'open', 'close', 'decide'], OFFICES),
  ...actions(
    'api::method-collection.book',
    ['find', 'editions', 'exportCollection', 'exportMethods'],
    READERS,
  ),
  'api::method-collection.book.keep': OFFICES,
  ...actions('api::method-collection.book', ['approve', 'reopen'], ['province', 'guangzhou']),
  ...register('issuing-body', OFFICES),
  ...register('feedback-notice', OFFICES),
  ...register('official-document', OFFICES),
  ...register('document-template', OFFICES),
  'api::feedback-notice.feedback-notice.create': NOBODY,
  'api::official-document.official-document.create': NOBODY,
  'api::document-template.document-template.create': NOBODY,
  'api::document-template.document-template.delete': NOBODY,
  ...actions('api::feedback-notice.case', ['life', 'board'], READERS),
  ...actions('api::feedback-notice.case', ['raise', 'raiseMany', 'move'], OFFICES),
  ...actions('api::official-document.letter', ['desk', 'about'], READERS),
  ...actions('api::official-document.letter', ['draft', 'merge', 'run', 'preview'], OFFICES),
  ...actions('api::official-document.letter', ['issue', 'makeVoid', 'file'], OFFICES),
  ...actions('api::document-template.desk', ['kinds', 'fields'], READERS),
  ...actions('api::document-template.desk', ['shipped', 'upload', 'giveBack'], OFFICES),
  ...actions('api::document-template.desk', ['check', 'use', 'file'], OFFICES),
  ...actions('api::site-review.site-review', ['life', 'board', 'progress'], READERS),
  ...actions('api::site-review.site-review', ['find', 'findOne', 'mark', 'handIn'], READERS),
  ...actions('api::site-review.site-review', ['move', 'reviewers', 'assign', 'close', 'evidence'], OFFICES),
  'api::showcase-page.media.create': [...OFFICES, 'editor'],
  'api::showcase-page.media.findOne': READERS,
  'api::showcase-page.workflow.desk': READERS,
  'api::showcase-page.workflow.review': READERS,
  'api::showcase-page.workflow.submit': [...OFFICES, 'editor'],
  ...actions('api::showcase-page.workflow', ['return', 'publish', 'withdraw'], APPROVERS),
  ...actions('api::showcase.showcase', ['find', 'findOne'], EVERYBODY),
  'api::coverage.coverage.summary': READERS,
  'api::coverage.coverage.explain': READERS,
  'api::coverage.coverage.pivot': READERS,
  'api::coverage.coverage.pivotWorkbook': READERS,
  'api::coverage.coverage.statistics': READERS,
  'api::coverage.coverage.statisticsWorkbook': READERS,
  'api::coverage.coverage.vocabulary': READERS,
  'api::desk.desk.changes': READERS,
  'api::desk.desk.people': READERS,
  'api::desk.desk.search': READERS,
  'api::desk.desk.todos': READERS,
  'api::coverage.coverage.simulate': OFFICES,
  'api::coverage.coverage.recalculate': PROVINCE,
  'api::staff.staff.me': EVERYBODY,
  ...actions('api::account.account', ['find', 'firstSignIn', 'changePassword'], EVERYBODY),
  ...actions('api::account.second-factor', ['begin', 'confirm', 'renew', 'disable'], EVERYBODY),
  ...actions('api::session.session', ['find', 'remove', 'removeAll'], EVERYBODY),
  ...actions('api::staff.staff', ['find', 'findOne', 'create', 'update'], PROVINCE),
  ...actions('api::staff.staff', ['resetPassword', 'resetSecondFactor', 'unlock', 'signOut'], PROVINCE),
  'plugin::registers.schema.find': EVERYBODY,
  'plugin::registers.jobs.find': EVERYBODY,
  'plugin::registers.jobs.findOne': EVERYBODY,
  'plugin::registers.reveal.create': OFFICES,
  'plugin::registers.jobs.file': READERS,
  'plugin::registers.exports.find': READERS,
  'plugin::registers.exports.create': READERS,
  'plugin::registers.exports.approve': APPROVERS,
  'plugin::registers.files.findOne': READERS,
  'plugin::registers.files.delete': OFFICES,
  'plugin::registers.imports.find': OFFICES,
  'plugin::registers.imports.findOne': OFFICES,
  'plugin::registers.imports.create': OFFICES,
  'plugin::registers.imports.rows': OFFICES,
  'plugin::registers.imports.errors': OFFICES,
  'plugin::registers.imports.commit': OFFICES,
  'plugin::registers.imports.undo': OFFICES,
  'plugin::registers.imports.template': OFFICES,
  'plugin::registers.batches.undo': OFFICES,
  'plugin::registers.audit.find': AUDITOR,
  'plugin::registers.audit.registers': AUDITOR,
  'plugin::registers.audit.verify': AUDITOR,
  'plugin::registers.audit.export': AUDITOR,
  'plugin::registers.saved-views.find': READERS,
  'plugin::registers.saved-views.create': READERS,
  'plugin::registers.saved-views.update': READERS,
  'plugin::registers.saved-views.delete': READERS,
  ...closed('content-type-builder', ['content-types.getContentTypes', 'content-types.getContentType']),
  ...closed('content-type-builder', ['components.getComponents', 'components.getComponent']),
  ...closed('email', ['email.send']),
  ...closed('i18n', ['locales.listLocales']),
  ...closed(
    'upload',
    ['find', 'findPage', 'findOne', 'upload', 'destroy'].map((name) => `content-api.${name}`),
  ),
  ...closed(
    'users-permissions',
    ['connect', 'register', 'forgotPassword', 'resetPassword'].map((name) => `auth.${name}`),
  ),
  ...closed(
    'users-permissions',
    ['emailConfirmation', 'sendEmailConfirmation', 'changePassword'].map((name) => `auth.${name}`),
  ),
  ...closed(
    'users-permissions',
    ['refresh', 'logout', 'getSessions', 'revokeSession'].map((name) => `auth.${name}`),
  ),
  ...closed(
    'users-permissions',
    ['count', 'find', 'me', 'findOne', 'create', 'update', 'destroy'].map((name) => `user.${name}`),
  ),
  ...closed(
    'users-permissions',
    ['findOne', 'find', 'createRole', 'updateRole', 'deleteRole'].map((name) => `role.${name}`),
  ),
  ...closed('users-permissions', ['permissions.getPermissions']),
};
/** What visitors may do: sign in, and what the cookie of a sign-in is for. */
const OPEN = [
  'plugin::users-permissions.auth.callback',
  'api::session.session.secondStep',
  'api::session.session.refresh',
  'api::session.session.signOut',
];
/** What anybody may read, also with an account. */
const PUBLIC = ['api::showcase.showcase.find', 'api::showcase.showcase.findOne'];
/** Routes that ask for no permission at all, since they must answer when the database does not. */
const UNGUARDED = ['/api/health/ready'];

function actions(controller: string, names: string[], who: readonly Desk[]): Record<string, readonly Desk[]> {
  return Object.fromEntries(names.map((name) => [`${controller}.${name}`, who]));
}

function register(name: string, writers: readonly Desk[]): Record<string, readonly Desk[]> {
  const of = (action: string): string => `api::${name}.${name}.${action}`;
  return {
    [of('find')]: READERS,
    [of('findOne')]: READERS,
    [of('create')]: writers,
    [of('update')]: writers,
    [of('delete')]: writers,
  };
}

function closed(plugin: string, actions: string[]): Record<string, readonly Desk[]> {
  return Object.fromEntries(actions.map((action) => [`plugin::${plugin}.${action}`, NOBODY]));
}

describe('access', () => {
  let office: TestOffice;
  let routes: MountedRoute[];

  let unguarded: MountedRoute[];

  beforeAll(async () => {
    office = await openOffice();
    const mounted = readMountedRoutes();
    unguarded = mounted.filter(({ isOpen }) => isOpen);
    routes = mounted.filter(({ isOpen }) => !isOpen);
  });
  afterAll(() => office.stop());

  const permissions = (): Promise<unknown[]> =>
    office.sql(`select r.type, p.action from up_permissions p
      join up_permissions_role_lnk l on l.permission_id = p.id join up_roles r on r.id = l.role_id order by 1, 2`);

  /** The status of one request to the route, with ids that name nothing and a body that says nothing. */
  async function knock({ method, path }: MountedRoute, account: Account | null): Promise<number> {
    const address = path.replace(/:\w+/g, 'nothing').replace('(.*)', 'nothing');
    const api = await office.as(account);
    const answer =
      method === 'post' || method === 'put' ? await api[method](address, {}) : await api[method](address);
    return answer.status;
  }

  it('has a door before every route under /api, and no route that asks for no permission but those that are named', () => {
    expect(routes.length).toBeGreaterThan(100);
    expect(routes.filter(({ hasDoorFirst }) => !hasDoorFirst)).toEqual([]);
    expect(routes.filter(({ action }) => action === null)).toEqual([]);
    expect(unguarded.map(({ path }) => path)).toEqual(UNGUARDED);
  });

  it('knows every action that a route asks for, and a route for every action it knows', () => {
    const mounted = new Set(routes.map(({ action }) => action));
    expect([...mounted].sort()).toEqual([...Object.keys(ALLOWED), ...OPEN].sort());
  });

  it('answers 401 to visitors everywhere but at the sign-in', async () => {
    const guarded = routes.filter(({ action }) => ![...OPEN, ...PUBLIC].includes(action ?? ''));
    const wrong: string[] = [];
    for (const route of guarded) {
      const status = await knock(route, null);
      if (status !== 401) wrong.push(`${route.method} ${route.path}: ${status}`);
    }
    expect(wrong).toEqual([]);
  });

  it.each(EVERYBODY)(
    'lets %s take the actions of the role, and answers 403 to all others',
    async (account) => {
      const wrong: string[] = [];
      // Signing out everywhere ends the token that knocks: it comes last.
      const last = (action: string | null): number => Number(action === 'api::session.session.removeAll');
      for (const route of [...routes].sort((a, b) => last(a.action) - last(b.action))) {
        const isAllowed = (ALLOWED[route.action ?? ''] ?? []).includes(account);
        const status = await knock(route, account);
        const isWelcome = status !== 401 && status !== 403;
        if (isWelcome !== isAllowed || status >= 500) wrong.push(`${route.method} ${route.path}: ${status}`);
      }
      office.forget(account);
      expect(wrong).toEqual([]);
    },
  );

  it('answers 401 to a token that is broken, unsigned, or of an account that was blocked', async () => {
    const nobody = await office.as(null);
    for (const token of ['x', 'a.b.c', 'eyJhbGciOiJub25lIn0.eyJpZCI6MX0.']) {
      await nobody.get('/api/organizations').set('Authorization', `Bearer ${token}`).expect(401);
    }
    const leader = await office.as('leader');
    await leader.get('/api/organizations').expect(200);
    await office.sql("update up_users set blocked = true where username = 'leader'");
    await leader.get('/api/organizations').expect(401);
    await office.sql("update up_users set blocked = false where username = 'leader'");
    office.forget('leader');
  });

  it.each([
    [
      'whose time is over',
      `update staff.session s set expires_at = now() - interval '1 second' from up_users u where u.id = s.user_id and u.username = 'leader'`,
      'select 1',
    ],
    [
      'of an account that was disabled',
      "update up_users set blocked = true where username = 'leader'",
      "update up_users set blocked = false where username = 'leader'",
    ],
  ])('answers 401 on every route to a token %s', async (_name, end, repair) => {
    await (await office.as('leader')).get('/api/organizations').expect(200);
    await office.sql(end);
    const wrong: string[] = [];
    for (const route of routes.filter(({ action }) => !OPEN.includes(action ?? ''))) {
      const status = await knock(route, 'leader');
      if (status !== 401) wrong.push(`${route.method} ${route.path}: ${status}`);
    }
    await office.sql(repair);
    office.forget('leader');
    expect(wrong).toEqual([]);
  });

  it.each([
    ['without a scope', null],
    ['with a scope that is no code', '4_01'],
    ['with a range for a scope', '44%'],
  ])('answers 403 to an account %s', async (_name, scope) => {
    await office.sql("update up_users set scope = $1 where username = 'publisher'", [scope]);
    const publisher = await office.as('publisher');
    const { body } = await publisher.get('/api/organizations').expect(403);
    expect(body.error.details.code).toBe('no-scope');
    await office.sql("update up_users set scope = '44' where username = 'publisher'");
  });

  it('takes a changed scope at the next request, without a new sign-in', async () => {
    const [province, editor] = [await office.as('province'), await office.as('editor')];
    const made = await province
      .post('/api/agencies', { data: { name: '深圳', jurisdictionCode: '4403' } })
      .expect(201);
    const path = `/api/agencies/${made.body.data.documentId}`;
    await editor.get(path).expect(200);
    await office.sql("update up_users set scope = '4401' where username = 'editor'");
    await editor.get(path).expect(404);
    await office.sql("update up_users set scope = '44' where username = 'editor'");
  });

  it('keeps permissions as they are over a second start, removes surplus and adds missing ones', async () => {
    const before = await permissions();
    await office.sql(`with made as (
        insert into up_permissions (document_id, action, created_at, updated_at, published_at)
        values ('surplus', 'plugin::users-permissions.user.find', now(), now(), now()) returning id)
      insert into up_permissions_role_lnk (permission_id, role_id) select made.id, r.id from made, up_roles r where r.type = 'leader'`);
    await office.sql(`delete from up_permissions where id in (
      select p.id from up_permissions p join up_permissions_role_lnk l on l.permission_id = p.id
      join up_roles r on r.id = l.role_id where r.type = 'leader' and p.action = 'api::branch.branch.find')`);
    expect(await permissions()).not.toEqual(before);
    await (await startTestServer(office.databaseUrl)).stop();
    expect(await permissions()).toEqual(before);
  });
});
