import { openAsBlob } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { ImportAnswer } from '../../../src/shared/import-answers';
import { startTestServer } from '../../support/server';
import { runParseAndCopy } from '../baseline/run-parse-and-copy';
import { dropDatabase, onDatabase, type Databases } from '../databases';
import { toPeak, toRatio, type Finding } from '../finding';
import { alternate, median } from '../rounds';
import { peakMemory, resetPeakMemory } from '../server-memory';
import { signIn, type Session } from '../session';
import type { Settings } from '../settings';
import { writeWorkbook } from '../workbook/write-workbook';

const POLL_MS = 100;
const MOST_ROUNDS = 3;

interface Workbook {
  file: string;
  rows: number;
}

interface Run {
  milliseconds: number;
  /** From the upload until the preview was ready. */
  readyAfter: number;
  peakMegabytes: number;
}

/**
 * A workbook from the upload to committed verdicts, over HTTP as the province, into an office that holds
 * regions, rules and accounts and nothing else; against parsing the same file and copying its cells as text.
 */
export async function measureImport(
  { cluster, empty }: Databases,
  { organizations, rounds, workDir }: Settings,
): Promise<Finding[]> {
  const workbook = { file: path.join(workDir, 'organizations.xlsx'), rows: organizations };
  await writeWorkbook(workbook.file, organizations);
  await cluster.createDatabase('bare');
  const runs: Run[] = [];
  const samples = await alternate(Math.min(rounds, MOST_ROUNDS), 0, {
    office: async (round) => {
      const name = `imported_${round}`;
      await cluster.createDatabase(name, empty);
      const run = await importOnce(cluster.url(name), workbook);
      await dropDatabase(cluster, name);
      runs.push(run);
      return run.milliseconds;
    },
    exceljs: () => runParseAndCopy('exceljs', workbook, cluster.url('bare')),
    own: () => runParseAndCopy('own', workbook, cluster.url('bare')),
  });
  await dropDatabase(cluster, 'bare');
  const ready = median(runs.map(({ readyAfter }) => readyAfter));
  const note = `preview ready after ${Math.round((100 * ready) / median(samples.office))} % of the time`;
  return [
    toRatio(
      { part: 'import', name: 'upload to committed verdicts / exceljs + COPY', target: 2, note },
      samples.office,
      samples.exceljs,
    ),
    toRatio(
      { part: 'import', name: 'upload to committed verdicts / own reader + COPY', target: null },
      samples.office,
      samples.own,
    ),
    toPeak(
      { part: 'import', name: 'peak memory of the server', target: 700 },
      runs.map(({ peakMegabytes }) => peakMegabytes),
    ),
  ];
}

async function importOnce(databaseUrl: string, workbook: Workbook): Promise<Run> {
  const server = await startTestServer(databaseUrl);
  try {
    const session = await signIn(server.url, 'province');
    const form = new FormData();
    form.set('register', 'organizations');
    form.set('duplicatePolicy', 'update');
    form.set('file', await openAsBlob(workbook.file), 'organizations.xlsx');
    resetPeakMemory(server.pid);
    const start = performance.now();
    const { data } = await session.post<{ data: { id: string } }>('/api/imports', form);
    await untilState(session, data.id, 'ready', workbook.rows);
    const readyAfter = performance.now() - start;
    await session.post(`/api/imports/${data.id}/commit`, { data: {} });
    await untilState(session, data.id, 'committed', workbook.rows);
    const milliseconds = performance.now() - start;
    const peakMegabytes = peakMemory(server.pid);
    await assertDecided(databaseUrl, workbook.rows);
    return { milliseconds, readyAfter, peakMegabytes };
  } finally {
    await server.stop();
  }
}

async function untilState(
  session: Session,
  id: string,
  state: ImportAnswer['state'],
  rows: number,
): Promise<void> {
  for (;;) {
    const { data } = await session.get<{ data: ImportAnswer }>(`/api/imports/${id}`);
    if (data.state === state) {
      if (data.counts.create !== rows || data.counts.error > 0)
        throw new Error(`Not every row would be created: ${JSON.stringify(data.counts)}`);
      return;
    }
    if (data.state === 'failed') throw new Error(`The import failed: ${JSON.stringify(data.failure)}`);
    await pause(POLL_MS);
  }
}

async function assertDecided(databaseUrl: string, rows: number): Promise<void> {
  await onDatabase(databaseUrl, async (client) => {
    const { rows: found } = await client.query<{ decided: number; recorded: number; audited: number }>(
      `select (select count(*)::int from organizations where verdict is not null) as decided,
         (select count(*)::int from coverage.verdict_history) as recorded,
         (select count(*)::int from registers.audit where register = 'organizations' and action = 'create') as audited`,
    );
    const [count] = found;
    if (count?.decided !== rows || count.recorded !== rows || count.audited !== rows)
      throw new Error(`The import left ${JSON.stringify(count)} of ${rows}`);
  });
}
