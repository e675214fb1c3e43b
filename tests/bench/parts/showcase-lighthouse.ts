import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { toMeasure, type Finding } from '../finding';

/** What a page may lack of a full score. */
const MOST_LOST = 5;

/** What pages lack of Lighthouse's full scores in its four categories (mobile preset), by the names of the pages. */
export async function measureScores(url: string, addresses: Record<string, string>): Promise<Finding[]> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    path.join(__dirname, '../lighthouse.mjs'),
    ...Object.values(addresses).map((address) => url + address),
  ]);
  const scores = JSON.parse(stdout) as Record<string, Record<string, number>>; // As it prints them.
  return Object.entries(addresses).flatMap(([name, address]) =>
    Object.entries(scores[url + address] ?? {}).map(([category, score]) =>
      toMeasure(
        { part: 'showcase', name: `${name}, Lighthouse: points below 100 in ${category}`, target: MOST_LOST },
        'points',
        [100 - score],
      ),
    ),
  );
}
