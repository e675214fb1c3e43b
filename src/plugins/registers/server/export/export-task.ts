import type { ClientBase } from 'pg';
import { PLAIN_ROWS_ALONE } from '../../../../shared/export-answers';
import { noteEvent } from '../audit/note-event';
import { findRegister, type Register } from '../description/registers';
import type { Caller } from '../door/caller';
import { Refusal } from '../door/refusal';
import { keepJobFile, writeJobFile, type JobFile } from '../jobs/job-file';
import type { TaskContext, TaskResult } from '../jobs/tasks';
import { exportColumns } from './export-columns';
import { noteLines } from './note-lines';
import type { ParsedExport } from './parse-export';
import { pickedRows } from './picked-rows';
import { countPicked, readRows } from './read-rows';
import { writeCsv } from './write-csv';
import { writeWorkbook } from './write-workbook';

/** What the job of an export carries. Filters are sealed: a number that was searched for does not stand in it. */
export interface ExportPayload {
  register: string;
  request: ParsedExport;
}

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

/** Writes an export's file under the role and scope of whoever asked, with its one row of the audit record. */
export async function exportTask(context: TaskContext<ExportPayload>): Promise<TaskResult> {
  const { strapi, jobId, payload, caller } = context;
  const register = findRegister(strapi, payload.register);
  if (!register || !caller) throw new Refusal(404, 'The register is gone', { code: 'not-found' });
  await assertStillAllowed(context, caller);
  return context.asStaff(async (connection) => {
    // A crash between this transaction and the job's end runs it again: the first file and its audit row stand.
    const before = await findFinished(connection, jobId);
    if (before) return before;
    const { request } = payload;
    const at = new Date();
    let rows = 0;
    const file = await writeFile(context, connection, register, request, {
      count: (written) => {
        rows = written;
      },
      note: () =>
        noteLines(request, { who: caller.name, label: register.description.label[request.locale], at, rows }),
    });
    const day = at.toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
    const name = `${register.description.label[request.locale]}-${day}.${request.format}`;
    const { expiresAt } = await keepJobFile(strapi, connection, jobId, {
      ...file,
      name,
      type: TYPES[request.format],
      rows,
    });
    const { rows: asked } = await connection.query<{ filters: string; by: string | null }>(
      'select filters::text as filters, decided_by_name as by from registers.export where id = $1',
      [jobId],
    );
    await noteEvent(strapi, {
      action: 'export',
      register: register.name,
      detail: {
        export: jobId,
        format: request.format,
        fields: request.fields,
        ...(JSON.parse(asked[0]?.filters ?? '{}') as object), // Written by the service, without personal values.
        rows,
        sha256: file.sha256,
        purpose: request.purpose,
        personal: request.personal,
        ...(asked[0]?.by ? { approvedBy: asked[0].by } : {}),
      },
    });
    return { file: name, rows, sha256: file.sha256, expiresAt };
  });
}

async function writeFile(
  { strapi, jobId, progress, asOwner }: TaskContext<ExportPayload>,
  connection: ClientBase,
  register: Register,
  request: ParsedExport,
  { count, note }: { count: (written: number) => void; note: () => Array<[string, string]> },
): Promise<JobFile> {
  const isPlain = request.personal === 'plain';
  const columns = exportColumns(register, request.fields, { strapi, locale: request.locale, isPlain });
  const picked = pickedRows(strapi, register.uid, request.query);
  const total = await countPicked(connection, picked);
  if (isPlain && total > PLAIN_ROWS_ALONE && !(await isApproved(asOwner, jobId))) {
    throw new Refusal(409, 'More rows than one person may take alone', { code: 'approval-required' });
  }
  const counted = async function* () {
    let written = 0;
    count(0);
    for await (const batch of readRows(connection, register, columns, picked)) {
      yield batch;
      written += batch.length;
      count(written);
      await progress((written / Math.max(1, total)) * 98);
    }
  };
  return writeJobFile(strapi, (path) =>
    request.format === 'csv'
      ? writeCsv(path, columns, counted(), note)
      : writeWorkbook(path, register.description.label[request.locale], columns, counted(), note),
  );
}

async function isApproved(asOwner: TaskContext['asOwner'], jobId: string): Promise<boolean> {
  return asOwner(async (connection) => {
    const { rowCount } = await connection.query(
      "select from registers.export where id = $1 and approval = 'approved'",
      [jobId],
    );
    return rowCount === 1;
  });
}

async function findFinished(connection: ClientBase, jobId: string): Promise<TaskResult> {
  const { rows } = await connection.query<{ name: string; rows: number; sha256: string; expires_at: Date }>(
    'select name, rows, sha256, expires_at from registers.job_file where job = $1',
    [jobId],
  );
  const [file] = rows;
  return file
    ? {
        file: file.name,
        rows: file.rows,
        sha256: file.sha256,
        expiresAt: new Date(file.expires_at).toISOString(),
      }
    : null;
}

/** An export may wait for days; an account that was blocked or moved since takes nothing with it. */
async function assertStillAllowed({ asOwner }: TaskContext<ExportPayload>, caller: Caller): Promise<void> {
  const isSame = await asOwner(async (connection) => {
    const { rowCount } = await connection.query(
      'select from public.up_users where id = $1 and scope = $2 and blocked is not true',
      [caller.id, caller.scope],
    );
    return rowCount === 1;
  });
  if (!isSame) throw new Refusal(403, 'The account was blocked or moved since', { code: 'forbidden' });
}
