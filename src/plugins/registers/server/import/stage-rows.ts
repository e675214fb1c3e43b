import { once } from 'node:events';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { COPY_COLUMNS } from './reader/copy-line';
import type { ReaderCounts, ReaderTask } from './reader/read-import';
import { runReader } from './reader/run-reader';
import type { ImportColumn } from '../../../../shared/import-answers';

export interface Staged extends ReaderCounts {
  columns: ImportColumn[];
  signature: string;
  /** The fields of each row's values, in their order. */
  names: string[];
}

/**
 * Reads a file into `registers.import_row`: the reader's thread parses while PostgreSQL takes the rows over COPY.
 * Runs as the application itself, inside the connection's transaction; whatever was staged before is replaced.
 */
export async function stageRows(
  connection: ClientBase,
  task: ReaderTask,
  tell: (rows: number) => void,
): Promise<Staged> {
  await connection.query('delete from registers.import_outcome where import_id = $1', [task.importId]);
  await connection.query('delete from registers.import_row where import_id = $1', [task.importId]);
  const copy = connection.query(
    copyFrom(`copy registers.import_row (${COPY_COLUMNS.join(', ')}) from stdin`),
  );
  let isRefused = false;
  const ended = new Promise<void>((resolve, reject) => {
    copy.once('finish', resolve).on('error', (error) => {
      isRefused = true;
      reject(error);
    });
  });
  // Awaited below; until then a failure must not count as unhandled.
  ended.catch(() => undefined);
  let columns: ImportColumn[] = [];
  let signature = '';
  let names: string[] = [];
  let taken = 0;
  try {
    const counts = await runReader(task, {
      columns: (found, headings, staged) => {
        columns = found;
        signature = headings;
        names = staged;
      },
      lines: async (bytes, rows) => {
        // What PostgreSQL refused takes no more; the refusal itself is the reason to tell.
        if (isRefused) await ended;
        if (!copy.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)))
          await Promise.race([once(copy, 'drain'), ended]);
        taken += rows;
        tell(taken);
      },
    });
    copy.end();
    await ended;
    await connection.query('analyze registers.import_row (import_id, row_no)');
    return { ...counts, columns, signature, names };
  } catch (error) {
    // What PostgreSQL refused has ended; to end it again would be an error that nobody catches.
    if (!isRefused) copy.destroy(error instanceof Error ? error : new Error(String(error)));
    await ended.catch(() => undefined);
    throw error;
  }
}
