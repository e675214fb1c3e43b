import path from 'node:path';
import { ROOT } from '../../src/cli/surroundings';

/** The measurements, in the order in which they run. */
export const PARTS = ['list', 'edit', 'panel', 'recalculate', 'import', 'showcase', 'documents'] as const;
export type Part = (typeof PARTS)[number];

export interface Settings {
  parts: readonly Part[];
  /** Social organizations in the office; branches, links and people follow from it. */
  organizations: number;
  /** How often each measurement is repeated; a divisor for quick runs. */
  rounds: number;
  /** Where results stay. */
  resultsDir: string;
  /** Folder of this run: cluster, workbook, logs; removed at the end. */
  workDir: string;
}

/**
 * Reads the settings from the command line (names of parts; none means all) and the environment.
 * @throws Error for a part that does not exist
 */
export function readSettings(args: readonly string[], env: NodeJS.ProcessEnv): Settings {
  const parts = args.map((name) => {
    const part = PARTS.find((known) => known === name);
    if (!part) throw new Error(`There is no part "${name}"; there are ${PARTS.join(', ')}`);
    return part;
  });
  const resultsDir = path.join(ROOT, '.data/bench');
  return {
    parts: parts.length > 0 ? parts : PARTS,
    organizations: Number(env.BENCH_ORGANIZATIONS ?? 72_000),
    rounds: Number(env.BENCH_ROUNDS ?? 5),
    resultsDir,
    workDir: path.join(resultsDir, `run-${process.pid}`),
  };
}
