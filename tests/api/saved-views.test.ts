import { openOffice, type Account, type TestOffice } from '../support/office';

interface View {
  id: string;
  name: string;
  mine: boolean;
  default: boolean;
}

const KEYS = [
  'columns',
  'default',
  'filter',
  'id',
  'mine',
  'name',
  'owner',
  'perPage',
  'register',
  'scope',
  'shared',
  'sort',
];

describe('a saved view', () => {
  let office: TestOffice;

  beforeAll(async () => {
    office = await openOffice();
  });
  afterAll(() => office.stop());
  afterEach(() => office.sql('delete from registers.saved_view'));

  const path = '/api/saved-views?register=organizations';
  const draft = (more: object = {}) => ({
    data: {
      name: '应建未建',
      filter: { verdict: ['should-build'], fullTimeStaff: { from: '10' } },
      sort: { field: 'name', order: 'ASC' },
      columns: ['name', 'verdict'],
      perPage: 100,
      ...more,
    },
  });
  const save = async (account: Account, more: object = {}): Promise<View> =>
    (await (await office.as(account)).post(path, draft(more)).expect(201)).body.data;
  const namesOf = async (account: Account): Promise<string[]> =>
    (await (await office.as(account)).get(path).expect(200)).body.data.map(({ name }: View) => name);

  it('keeps filter, order, columns and page size, and answers nothing else', async () => {
    const made = await save('guangzhou');
    const { body } = await (await office.as('guangzhou')).get(path).expect(200);
    expect(Object.keys(body.data[0]).sort()).toEqual(KEYS);
    expect(body.data).toEqual([made]);
    expect(made).toMatchObject({ ...draft().data, mine: true, shared: false, scope: '4401', default: false });
  });

  it('belongs to its owner alone until it is shared', async () => {
    await save('guangzhou');
    for (const account of ['province', 'shenzhen', 'tianhe', 'leader'] as const)
      expect(await namesOf(account)).toEqual([]);
  });

  it.each<[Account, Account[]]>([
    ['province', ['province', 'guangzhou', 'shenzhen', 'tianhe', 'leader']],
    ['guangzhou', ['guangzhou', 'tianhe']],
    ['tianhe', ['tianhe']],
  ])('shared by %s is seen by its office and those below: %j', async (owner, seers) => {
    await save(owner, { shared: true });
    for (const account of ['province', 'guangzhou', 'shenzhen', 'tianhe', 'leader'] as const)
      expect([account, await namesOf(account)]).toEqual([
        account,
        seers.includes(account) ? ['应建未建'] : [],
      ]);
  });

  it('is changed and removed by its owner', async () => {
    const { id } = await save('guangzhou');
    const api = await office.as('guangzhou');
    const { body } = await api
      .put(`/api/saved-views/${id}`, draft({ name: '本季度', filter: {}, sort: null, columns: null }))
      .expect(200);
    expect(body.data).toMatchObject({ id, name: '本季度', filter: {}, sort: null, columns: null });
    await api.delete(`/api/saved-views/${id}`).expect(204);
    expect(await office.sql('select id from registers.saved_view')).toEqual([]);
  });

  it('that is shared is read by others, who can neither change nor remove it', async () => {
    const { id } = await save('guangzhou', { shared: true });
    const api = await office.as('tianhe');
    const changed = await api.put(`/api/saved-views/${id}`, draft({ name: '别的名字' })).expect(403);
    expect(changed.body.error.details.code).toBe('forbidden');
    await api.delete(`/api/saved-views/${id}`).expect(403);
    expect(await namesOf('guangzhou')).toEqual(['应建未建']);
  });

  it.each(['put', 'delete'] as const)('outside the office does not exist for %s', async (method) => {
    const { id } = await save('guangzhou', { shared: true });
    const api = await office.as('shenzhen');
    const answer =
      method === 'put'
        ? await api.put(`/api/saved-views/${id}`, draft())
        : await api.delete(`/api/saved-views/${id}`);
    expect([answer.status, answer.body.error.details.code]).toEqual([404, 'not-found']);
  });

  it('opens a person’s list when that person says so: one per register, and only for that person', async () => {
    const first = await save('guangzhou', { shared: true });
    const second = await save('guangzhou', { name: '第二个' });
    const api = await office.as('guangzhou');
    await api.put(`/api/saved-views/${first.id}`, { data: { default: true } }).expect(200);
    await api.put(`/api/saved-views/${second.id}`, { data: { default: true } }).expect(200);
    const defaults = async (account: Account): Promise<string[]> =>
      (await (await office.as(account)).get(path)).body.data
        .filter((view: View) => view.default)
        .map(({ name }: View) => name);
    expect(await defaults('guangzhou')).toEqual(['第二个']);
    expect(await defaults('tianhe')).toEqual([]);
    await (
      await office.as('tianhe')
    )
      .put(`/api/saved-views/${first.id}`, { data: { default: true } })
      .expect(200);
    expect(await defaults('tianhe')).toEqual(['应建未建']);
    await api.put(`/api/saved-views/${second.id}`, { data: { default: false } }).expect(200);
    expect(await defaults('guangzhou')).toEqual([]);
  });

  it('has a name that its owner uses once for a register', async () => {
    await save('guangzhou');
    const { body } = await (await office.as('guangzhou')).post(path, draft()).expect(400);
    expect(body.error.details).toMatchObject({ code: 'not-unique', path: ['name'] });
    await save('tianhe');
  });

  it.each([
    ['no name', { name: ' ' }, 'required', ['name']],
    ['a long name', { name: '长'.repeat(41) }, 'invalid-value', ['name']],
    ['an unknown field', { filter: { nothing: 1 } }, 'unknown-field', ['filter', 'nothing']],
    ['a free search', { filter: { q: '示例' } }, 'unknown-field', ['filter', 'q']],
    ['a list for a filter', { filter: [] }, 'invalid-value', ['filter']],
    ['a wrong order', { sort: { field: 'name', order: 'up' } }, 'invalid-value', ['sort']],
    ['columns that are no names', { columns: ['a b'] }, 'invalid-value', ['columns']],
    ['a page of 201', { perPage: 201 }, 'invalid-value', ['perPage']],
    ['a flag that is none', { shared: 'yes' }, 'invalid-value', ['shared']],
  ])('with %s is refused', async (_what, more, code, at) => {
    const { body } = await (await office.as('guangzhou')).post(path, draft(more)).expect(400);
    expect(body.error.details).toMatchObject({ code, path: at });
  });

  it('keeps no condition on a personal field', async () => {
    const { body } = await (
      await office.as('guangzhou')
    )
      .post('/api/saved-views?register=instructors', draft({ filter: { name: '示例' } }))
      .expect(400);
    expect(body.error.details).toMatchObject({ code: 'view-personal', path: ['filter', 'name'] });
  });

  it('needs a register that exists and that the caller reads', async () => {
    const api = await office.as('guangzhou');
    await api.get('/api/saved-views').expect(400);
    await api.get('/api/saved-views?register=nothing').expect(400);
    await (await office.as('auditor')).get(path).expect(403);
    await (await office.as(null)).get(path).expect(401);
  });
});
