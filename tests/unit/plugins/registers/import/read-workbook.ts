import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { RawRow } from '../../../../../src/plugins/registers/server/import/raw-cell';
import { withTables } from '../../../../../src/plugins/registers/server/import/reader/open-file';

/** Reads every row of every visible sheet of a workbook that exists in memory only. */
export async function readWorkbook(content: Buffer): Promise<{ name: string; rows: RawRow[] }[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'workbook-'));
  try {
    const file = path.join(folder, 'book.xlsx');
    writeFileSync(file, content);
    return await withTables(file, async (tables) => {
      const sheets: { name: string; rows: RawRow[] }[] = [];
      for (const { name, rows } of tables) {
        const all: RawRow[] = [];
        for await (const group of rows()) all.push(...group);
        sheets.push({ name, rows: all });
      }
      return sheets;
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
