import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureBuilt } from '../../src/cli/build';
import { openDatabases, type Databases } from './databases';
import type { Finding } from './finding';
import { startContestants } from './parts/contestants';
import { measureDocuments } from './parts/documents';
import { measureEdit } from './parts/edit';
import { measureList } from './parts/list';
import { measurePanel } from './parts/panel';
import { measureImport } from './parts/import';
import { measureShowcase } from './parts/showcase';
import { measureRecalculation } from './parts/recalculate';
import { surroundings, toTable, writeResults } from './report';
import { readSettings, type Part, type Settings } from './settings';

/** Parts that compare the office with a stock application. */
const WITH_STOCK: Part[] = ['list', 'edit', 'panel'];
/** A round of the panel is two whole visits, each in a browser of its own. */
const MOST_PANEL_ROUNDS = 3;

const say = (line: string): void => console.log(line);

/** Measures what was asked for; nothing here fails because something was slow, only because it was wrong. */
async function main(): Promise<void> {
  process.env.TZ = 'Asia/Shanghai';
  const settings = readSettings(process.argv.slice(2), process.env);
  await ensureBuilt(say);
  mkdirSync(settings.workDir, { recursive: true });
  const databases = await openDatabases(path.join(settings.workDir, 'postgres'), settings.organizations, say);
  const stopOnce = once(async () => {
    await databases.cluster.stop();
    rmSync(settings.workDir, { recursive: true, force: true });
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void stopOnce().then(() => process.exit(1)));
  try {
    say(
      `In it: ${Object.entries(databases.rows)
        .map(([name, count]) => `${count.toLocaleString('en')} ${name}`)
        .join(', ')}`,
    );
    const findings = await measure(settings, databases);
    const file = writeResults(settings, surroundings(databases.postgres, databases.rows), findings);
    say(`\n${toTable(findings)}\n\nAll samples: ${file}`);
  } finally {
    await stopOnce();
  }
}

async function measure(settings: Settings, databases: Databases): Promise<Finding[]> {
  const { parts, rounds } = settings;
  const findings: Finding[] = [];
  const run = async (part: Part, work: () => Promise<Finding[]>): Promise<void> => {
    if (!parts.includes(part)) return;
    say(`\nMeasuring: ${part} …`);
    const found = await work();
    say(toTable(found));
    findings.push(...found);
  };
  await run('recalculate', () => measureRecalculation(databases, rounds));
  if (WITH_STOCK.some((part) => parts.includes(part))) {
    const contestants = await startContestants(databases, { admin: parts.includes('panel') });
    try {
      await run('list', () => measureList(contestants, rounds));
      await run('edit', () => measureEdit(contestants, rounds));
      await run('panel', () => measurePanel(contestants, Math.min(rounds, MOST_PANEL_ROUNDS)));
    } finally {
      await contestants.stop();
    }
  }
  await run('import', () => measureImport(databases, settings));
  await run('showcase', () => measureShowcase(databases, settings));
  await run('documents', () => measureDocuments(settings));
  return findings;
}

function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  return () => (running ??= work());
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
