import path from 'node:path';
import { ROOT } from '../surroundings';
import { ArchiveError } from './archive-error';
import { TABLE, type Totals } from './manifest';

/** What both commands take from the environment. @throws ArchiveError if it is not there */
export function surroundingsOf(): { databaseUrl: string; dataDir: string } {
  const databaseUrl = process.env.DATABASE_URL;
  if (!databaseUrl) throw new ArchiveError('DATABASE_URL must name the database (see docs/deployment.md).');
  return { databaseUrl, dataDir: path.resolve(ROOT, process.env.DATA_DIR ?? '.data') };
}

/** One line for the console. */
export function summaryOf(totals: Totals): string {
  const tables = Object.keys(totals).filter((subject) => subject.startsWith(TABLE));
  const rows = Object.values(totals).reduce((sum, total) => sum + (total.rows ?? 0), 0);
  return `${tables.length} tables, ${rows} rows, ${Object.keys(totals).length - tables.length} files`;
}

/** Runs a command; what it refuses is told in its own words, anything else with where it happened. */
export function runCommand(command: () => Promise<void>): void {
  command().then(
    () => process.exit(0),
    (error: unknown) => {
      console.error(error instanceof ArchiveError ? error.message : error);
      process.exit(1);
    },
  );
}
