import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ROOT } from '../src/cli/surroundings';

/** What `npm test` runs: checks first, then all tests; a name given on the command line runs only that. */
const STEPS: Array<{ name: string; jest?: string; command?: string[] }> = [
  { name: 'lint', command: ['npm', 'run', '--silent', 'lint'] },
  { name: 'types', command: ['npm', 'run', '--silent', 'types'] },
  { name: 'unit', jest: 'unit' },
  { name: 'api', jest: 'api' },
  { name: 'e2e', jest: 'e2e' },
];
/** Tests that need what stands beside the project, or programs of the system; asked for by name only. */
const ON_REQUEST: typeof STEPS = [
  { name: 'shared', jest: 'shared' },
  { name: 'papers', jest: 'papers' },
];

interface Outcome {
  passed: number;
  failed: number;
}

async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  const steps =
    wanted.length > 0 ? [...STEPS, ...ON_REQUEST].filter(({ name }) => wanted.includes(name)) : STEPS;
  const total: Outcome = { passed: 0, failed: 0 };
  const count = ({ passed, failed }: Outcome): void => {
    total.passed += passed;
    total.failed += failed;
  };
  const checks = steps.filter(({ command }) => command);
  (await Promise.all(checks.map(({ name, command }) => runCommand(name, command ?? [])))).forEach(count);
  const projects = steps.flatMap(({ jest }) => jest ?? []);
  if (projects.length > 0) {
    console.log(`\n── ${projects.join(', ')}`);
    count(runJest(projects));
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
}

/** A check that either holds or does not counts as one test. Checks take one core each, so they run side by side. */
function runCommand(name: string, [program = '', ...args]: string[]): Promise<Outcome> {
  return new Promise((done) => {
    const check = spawn(program, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    const said: Buffer[] = [];
    check.stdout.on('data', (data: Buffer) => said.push(data));
    check.stderr.on('data', (data: Buffer) => said.push(data));
    check.on('error', (error) => said.push(Buffer.from(error.message)));
    check.on('close', (status) => {
      console.log(`\n── ${name}\n${Buffer.concat(said).toString()}`);
      done(status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
    });
  });
}

/** One run for all, so that no worker waits for the last file of a project. */
function runJest(projects: string[]): Outcome {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'test-results-'));
  const file = path.join(folder, 'results.json');
  const report = ['--json', '--outputFile', file];
  const args = ['-c', 'tests/jest.config.ts', ...report, '--selectProjects', ...projects];
  const { status } = spawnSync(path.join(ROOT, 'node_modules/.bin/jest'), args, {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const outcome = readOutcome(file);
  rmSync(folder, { recursive: true, force: true });
  return status === 0 || outcome.failed > 0 ? outcome : { ...outcome, failed: 1 };
}

function readOutcome(file: string): Outcome {
  try {
    const results = JSON.parse(readFileSync(file, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
      numRuntimeErrorTestSuites: number;
    };
    return {
      passed: results.numPassedTests,
      failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
    };
  } catch {
    return { passed: 0, failed: 1 }; // Jest ended before it could write: its own words are above.
  }
}

void main();
