import type { OfferedRegister } from '../../../src/shared/register-description';
import { makeRow, OFFICE_REGISTERS, TEXT } from '../builders';
import { LetterOffice } from '../letters';
import type { Account, TestOffice } from '../office';

/** Jurisdictions that rows are made for: two cities, and a county of each. */
export const JURISDICTIONS = ['4401', '440106', '4403', '440305'] as const;

/** Stands in a text of each row of a jurisdiction: whoever may not see the rows must not be answered it. */
export const markOf = (jurisdiction: string): string => `界标〔${jurisdiction}〕`;

export interface RowRef {
  id: number;
  documentId: string;
  version: number;
}

/** What a role stands on: ids it may name with effect, and ids that are none of its business. */
export interface Ground {
  scope: string;
  registers: OfferedRegister[];
  own: Record<string, RowRef[]>;
  foreign: Record<string, RowRef[]>;
  /** By register, moments of records of the caller's own. */
  moments: Record<string, Array<RowRef & { entry: string }>>;
  /** By register, documentIds of records that lie in the trash. */
  deleted: Record<string, string[]>;
  ruleCodes: string[];
  /** Ids of things that are no rows of registers, the caller's own first. */
  pools: Record<Pool, string[]>;
}

export type Pool =
  | 'imports'
  | 'jobs'
  | 'exports'
  | 'batches'
  | 'files'
  | 'views'
  | 'entries'
  | 'staff'
  | 'sessions'
  | 'siteReviews'
  | 'methodReviews'
  | 'siteBatches';

/** Rows of each register in each jurisdiction, with their marks, made as the province makes them. */
export async function makeGround(office: TestOffice): Promise<void> {
  const province = await office.as('province');
  for (const jurisdiction of JURISDICTIONS) {
    for (const register of OFFICE_REGISTERS)
      await makeRow(province, register, jurisdiction, { [TEXT[register]]: markOf(jurisdiction) });
  }
  await addLetters(office);
  await addStaff(office);
}

/** Bodies that issue documents, and a notice and a draft of the city's. */
async function addLetters(office: TestOffice): Promise<void> {
  const letters = await LetterOffice.of(office);
  await letters.body({ mark: '省党委' }, 'province');
  const issuer = await letters.body();
  await letters.draft({ kind: 'notice', issuer, title: '示例通知' });
  await letters.notice();
}

/** Accounts that nobody signs in to: administering them harms no other part of the run. */
async function addStaff(office: TestOffice): Promise<void> {
  const province = await office.as('province');
  for (const [name, scope] of [
    ['decoy-city', '4401'],
    ['decoy-abroad', '44'],
  ] as const) {
    const role = name === 'decoy-city' ? 'city' : 'leader';
    await province
      .post('/api/staff', {
        data: { username: name, email: `${name}@demo.invalid`, displayName: '示例人员', role, scope },
      })
      .expect(201);
  }
  await office.sql("update up_users set scope = '4501' where username = 'decoy-abroad'");
}

/** What the role may name just now, read as the owner of the tables. */
export async function surveyGround(office: TestOffice, account: Account | null): Promise<Ground> {
  const province = await office.as('province');
  const { body } = await province.get('/api/schema/registers').expect(200);
  const registers = body.data as OfferedRegister[]; // The endpoint's own shape.
  const [user] = await office.sql<{ id: number; scope: string }>(
    'select id, scope from up_users where username = $1',
    [account ?? ''],
  );
  // A visitor's is nobody's.
  const scope = user?.scope ?? NOWHERE;
  const own: Ground['own'] = {};
  const foreign: Ground['foreign'] = {};
  for (const { register, reading } of registers) {
    const rows = await office.sql<RowRef & { mine: boolean }>(
      `select id, document_id as "documentId", version, coalesce(jurisdiction_code like $1 || '%', false) or $2 as mine
         from public.${tableOf(register)} order by id limit 400`,
      [scope, reading === 'everyone'],
    );
    own[register] = rows.filter(({ mine }) => mine);
    foreign[register] = rows.filter(({ mine }) => !mine);
  }
  const moments: Ground['moments'] = {};
  const deleted: Ground['deleted'] = {};
  for (const { register } of registers) {
    const entries = await office.sql<{ entry: string; record: string }>(
      `select id::text as entry, record_id as record from registers.audit
        where register = $1 and action in ('create', 'update') order by id desc limit 200`,
      [register],
    );
    const rows = new Map(own[register]?.map((row) => [row.documentId, row]));
    moments[register] = entries.flatMap(({ entry, record }) => {
      const row = rows.get(record);
      return row ? [{ ...row, entry }] : [];
    });
    const gone = await office.sql<{ record: string }>(
      `select distinct a.record_id as record from registers.audit a where register = $1 and action = 'delete'
          and not exists (select from public.${tableOf(register)} t where t.document_id = a.record_id) limit 60`,
      [register],
    );
    deleted[register] = gone.map(({ record }) => record);
  }
  const rules = await office.sql<{ code: string }>('select code from coverage_rules');
  const ruleCodes = rules.map(({ code }) => code);
  return {
    scope,
    registers,
    own,
    foreign,
    moments,
    deleted,
    ruleCodes,
    pools: await readPools(office, user?.id ?? 0, scope),
  };
}

async function readPools(office: TestOffice, user: number, scope: string): Promise<Ground['pools']> {
  const ids = async (text: string, ...values: unknown[]): Promise<string[]> =>
    (await office.sql<{ id: string }>(`${text} limit 60`, values)).map(({ id }) => String(id));
  return {
    imports: await ids('select id from registers.import order by (owner = $1) desc, created_at desc', user),
    jobs: await ids('select id from registers.job order by (owner = $1) is true desc, created_at desc', user),
    exports: await ids('select id from registers.export order by (owner = $1) desc, created_at desc', user),
    batches: await ids(
      "select id from registers.batch order by (jurisdiction_code like $1 || '%') desc, at desc",
      scope,
    ),
    files: await ids(
      'select id from registers.file order by (uploaded_by = $1) desc, uploaded_at desc',
      user,
    ),
    views: await ids('select id from registers.saved_view order by (owner = $1) desc, created_at desc', user),
    entries: await ids(
      "select id from registers.audit where record_id is not null order by coalesce(jurisdiction_code like $1 || '%', false) desc, id desc",
      scope,
    ),
    staff: await ids(
      "select document_id as id from up_users where username like 'decoy-%' order by up_users.id",
    ),
    siteReviews: await ids(
      `select id from reviews.review where subject = 'model_sites' order by (reviewer = $1) desc, id`,
      user,
    ),
    methodReviews: await ids(
      `select id from reviews.review where subject = 'work_methods' order by (reviewer = $1) desc, id`,
      user,
    ),
    siteBatches: await ids(
      'select document_id as id from public.site_batches order by public.site_batches.id',
    ),
    sessions: await ids('select id from staff.session where user_id <> $1', user),
  };
}

export const NOWHERE = '99';

export const tableOf = (register: string): string => register.replaceAll('-', '_');
