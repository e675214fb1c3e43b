import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const SCRIPT = path.join(__dirname, 'parse-and-copy.ts');

/** Parses the workbook and copies its cells, in a process of its own; answers the milliseconds it took from inside. */
export async function runParseAndCopy(
  reader: 'exceljs' | 'own',
  workbook: { file: string; rows: number },
  databaseUrl: string,
): Promise<number> {
  const args = ['--import', 'tsx', SCRIPT, reader, workbook.file, databaseUrl];
  const { stdout } = await promisify(execFile)(process.execPath, args, { encoding: 'utf8' });
  const { milliseconds, rows } = JSON.parse(stdout) as { milliseconds: number; rows: number }; // Printed by the script.
  if (rows !== workbook.rows + 1) throw new Error(`${reader} found ${rows} rows, headings included`);
  return milliseconds;
}
