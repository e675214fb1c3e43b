import type { ClientBase } from 'pg';
import type {
  BilingualText,
  DuplicatePolicy,
  ImportAnswer,
  ImportColumn,
  ImportState,
} from '../../../../shared/import-answers';

/** One row of `registers.import`. */
export interface StoredImport {
  id: string;
  register: string;
  tableName: string;
  fileName: string;
  path: string;
  policy: DuplicatePolicy;
  given: Record<string, string | null>;
  columns: ImportColumn[];
  /** The fields whose values the staged rows hold, in their order. */
  names: string[];
  state: ImportState;
  progress: number;
  rows: number;
  create: number;
  update: number;
  unchanged: number;
  error: number;
  warnings: number;
  skipErrors: boolean;
  failure: { code: string; message: BilingualText } | null;
  createdAt: Date;
  committedAt: Date | null;
}

const SELECT = `select i.id, i.register, i.table_name as "tableName", i.file_name as "fileName", i.path, i.policy,
    i.given::text as given, i.columns::text as columns, to_json(i.names)::text as names, i.state, i.rows, i."create", i."update", i.unchanged, i.error,
    i.warnings, i.skip_errors as "skipErrors", i.failure::text as failure, i.created_at as "createdAt",
    i.committed_at as "committedAt",
    case when i.state in ('reading', 'committing') then coalesce(j.progress, 0) else 100 end as progress
  from registers.import i left join registers.job j on j.id = i.job`;

type Raw = Omit<StoredImport, 'given' | 'columns' | 'names' | 'failure'> & {
  given: string;
  columns: string;
  names: string;
  failure: string | null;
};

/** What is more than a plain value comes as JSON text: Strapi keeps PostgreSQL's driver from parsing them. They hold what this room wrote. */
const unpack = (raw: Raw): StoredImport => ({
  ...raw,
  given: JSON.parse(raw.given) as StoredImport['given'],
  columns: JSON.parse(raw.columns) as StoredImport['columns'],
  names: JSON.parse(raw.names) as StoredImport['names'],
  failure: raw.failure === null ? null : (JSON.parse(raw.failure) as StoredImport['failure']),
});

/** The import of this id as far as the connection's role may see it: staff see their own only. */
export async function findImport(
  connection: ClientBase,
  id: string,
  lock = false,
): Promise<StoredImport | null> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return null;
  const { rows } = await connection.query<Raw>(`${SELECT} where i.id = $1 ${lock ? 'for update of i' : ''}`, [
    id,
  ]);
  return rows[0] ? unpack(rows[0]) : null;
}

export async function findImports(
  connection: ClientBase,
  { state, least }: ImportFilter,
  limit: number,
  offset: number,
) {
  const chosen = 'where ($1::text is null or i.state = $1) and i.error >= $2';
  const { rows } = await connection.query<Raw>(
    `${SELECT} ${chosen} order by i.created_at desc limit $3 offset $4`,
    [state, least, limit, offset],
  );
  const total = await connection.query<{ total: number }>(
    `select count(*)::int as total from registers.import i ${chosen}`,
    [state, least],
  );
  return { imports: rows.map(unpack), total: total.rows[0]?.total ?? 0 };
}

/** Imports in this state (any when null) with at least so many rows in error. */
export interface ImportFilter {
  state: string | null;
  least: number;
}

export interface NewImport extends Pick<
  StoredImport,
  'id' | 'register' | 'tableName' | 'fileName' | 'path' | 'policy' | 'given'
> {
  sha256: string;
  caller: unknown;
}

export async function insertImport(connection: ClientBase, row: NewImport): Promise<void> {
  await connection.query(
    `insert into registers.import (id, register, table_name, file_name, path, sha256, policy, given, owner, caller)
     values ($1, $2, $3, $4, $5, $6, $7, $8, registers.actor(), $9)`,
    [
      row.id,
      row.register,
      row.tableName,
      row.fileName,
      row.path,
      row.sha256,
      row.policy,
      JSON.stringify(row.given),
      JSON.stringify(row.caller),
    ],
  );
}

const COLUMNS = {
  state: 'state',
  columns: 'columns',
  names: 'names',
  signature: 'signature',
  rows: 'rows',
  skipErrors: 'skip_errors',
  failure: 'failure',
  job: 'job',
  committedAt: 'committed_at',
} as const;

export type ImportChange = Partial<
  Pick<StoredImport, 'state' | 'columns' | 'names' | 'rows' | 'skipErrors' | 'failure' | 'committedAt'>
> & {
  signature?: string;
  job?: string;
};

export async function updateImport(connection: ClientBase, id: string, change: ImportChange): Promise<void> {
  const values: unknown[] = [id];
  // Object.entries forgets the keys' type; they are ImportChange's.
  const sets = (Object.entries(change) as [keyof typeof COLUMNS, unknown][]).map(([name, value]) => {
    values.push((name === 'columns' || name === 'failure') && value !== null ? JSON.stringify(value) : value);
    return `${COLUMNS[name]} = $${values.length}`;
  });
  await connection.query(`update registers.import set ${sets.join(', ')} where id = $1`, values);
}

/** Counts the outcome of the rows into the import. */
export async function countOutcome(connection: ClientBase, id: string): Promise<void> {
  await connection.query(
    `update registers.import i set "create" = c.c, "update" = c.u, unchanged = c.n, error = c.e, rows = c.total, warnings = c.w
     from (
       select count(*) as total, count(*) filter (where o.kind = 'create') as c, count(*) filter (where o.kind = 'update') as u,
         count(*) filter (where o.kind = 'unchanged') as n, count(*) filter (where o.kind = 'error') as e,
         count(*) filter (where r.problems @> '[{"severity": "warning"}]' or o.problems @> '[{"severity": "warning"}]') as w
       from registers.import_outcome o
       join registers.import_row r on r.import_id = o.import_id and r.row_no = o.row_no where o.import_id = $1
     ) c where i.id = $1`,
    [id],
  );
}

export function toAnswer(stored: StoredImport): ImportAnswer {
  return {
    id: stored.id,
    register: stored.register,
    fileName: stored.fileName,
    duplicatePolicy: stored.policy,
    state: stored.state,
    progress: stored.progress,
    mapping: Object.fromEntries(stored.columns.map(({ heading, field }) => [heading, field])),
    columns: stored.columns,
    counts: {
      rows: stored.rows,
      create: stored.create,
      update: stored.update,
      unchanged: stored.unchanged,
      error: stored.error,
    },
    warnings: stored.warnings,
    failure: stored.failure,
    createdAt: stored.createdAt.toISOString(),
    committedAt: stored.committedAt?.toISOString() ?? null,
  };
}
