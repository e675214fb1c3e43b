import type { ClientBase } from 'pg';
import type { ImportProblem, ImportRowAnswer, ImportRowKind } from '../../../../shared/import-answers';
import type { ShowValue } from '../privacy/show-personal';
import type { ImportRegister } from './import-field';
import { fromParagraphs } from './normalise/markup';
import type { StoredImport } from './import-store';
import { readStaged } from './staged-values';

interface Raw {
  rowNumber: number;
  kind: ImportRowKind;
  documentId: string | null;
  values: string;
  changes: string;
  problems: string | null;
}

const PROBLEMS = `coalesce(r.problems, '[]') || coalesce(o.problems, '[]')`;

/** One page of the preview, in the order of the file; every value goes through `show`, which masks what is personal. */
export async function findPreviewRows(
  connection: ClientBase,
  { id, names }: Pick<StoredImport, 'id' | 'names'>,
  register: ImportRegister,
  kind: ImportRowKind | null,
  page: { page: number; pageSize: number },
  show: ShowValue,
): Promise<{ rows: ImportRowAnswer[]; total: number }> {
  const { rows } = await connection.query<Raw>(
    `select o.row_no as "rowNumber", o.kind, o.document_id as "documentId", to_json(r.values)::text as values,
       o.changes::text as changes, (${PROBLEMS})::text as problems
     from registers.import_outcome o
     join registers.import_row r on r.import_id = o.import_id and r.row_no = o.row_no
     where o.import_id = $1 and ($2::text is null or o.kind = $2)
     order by o.row_no limit $3 offset $4`,
    [id, kind, page.pageSize, (page.page - 1) * page.pageSize],
  );
  const count = await connection.query<{ total: number }>(
    'select count(*)::int as total from registers.import_outcome where import_id = $1 and ($2::text is null or kind = $2)',
    [id, kind],
  );
  return { rows: rows.map((row) => toAnswer(row, names, register, show)), total: count.rows[0]?.total ?? 0 };
}

function toAnswer(row: Raw, names: string[], register: ImportRegister, show: ShowValue): ImportRowAnswer {
  // All three were written by this room: values by the reader, changes and problems by the classification.
  const values = readStaged(register, names, JSON.parse(row.values) as (string | null)[]);
  const changes = JSON.parse(row.changes) as Record<string, [unknown, unknown]>;
  const hidden = new Set(register.fields.filter((field) => field.isInternal).map((field) => field.name));
  const markup = new Set(register.fields.filter((field) => field.isMarkup).map((field) => field.name));
  const shown = (name: string, value: unknown): unknown =>
    markup.has(name) ? fromParagraphs(String(value)) : show(name, value);
  const title = values[register.title];
  return {
    rowNumber: row.rowNumber,
    kind: row.kind,
    title: title === undefined ? null : String(show(register.title, title)),
    documentId: row.documentId,
    values: Object.fromEntries(
      Object.entries(values)
        .filter(([name]) => !hidden.has(name))
        .map(([name, value]) => [name, shown(name, value)]),
    ),
    changes: Object.entries(changes)
      .filter(([name]) => !hidden.has(name))
      .map(([field, [from, to]]) => ({
        field,
        from: show(field, from),
        to: register.fields.find(({ name }) => name === field)?.relation ? values[field] : show(field, to),
      })),
    problems: JSON.parse(row.problems ?? '[]') as ImportProblem[],
  };
}

/** Problems of all rows that cannot be imported, by line of the sheet. */
export async function findErrorProblems(
  connection: ClientBase,
  importId: string,
): Promise<Map<number, ImportProblem[]>> {
  const { rows } = await connection.query<{ rowNumber: number; problems: string }>(
    `select o.row_no as "rowNumber", (${PROBLEMS})::text as problems
     from registers.import_outcome o
     join registers.import_row r on r.import_id = o.import_id and r.row_no = o.row_no
     where o.import_id = $1 and o.kind = 'error' order by o.row_no`,
    [importId],
  );
  return new Map(rows.map((row) => [row.rowNumber, JSON.parse(row.problems) as ImportProblem[]]));
}
