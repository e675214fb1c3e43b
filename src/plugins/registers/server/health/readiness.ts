import { statfs } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { isWorking } from '../jobs/life';
import { nameError } from '../log/describe-error';
import { measureQueue } from './queue';

/** States only: whoever asks is not signed in. */
export interface Readiness {
  database: 'ok' | 'failing';
  /** `behind`: work waits longer than it should, which another server in its place would not change. */
  queue: 'ok' | 'behind' | 'failing';
  disk: 'ok' | 'failing';
}

const PATIENCE_MS = 3_000;
const LAG_SECONDS = 600;

/** Whether this process can serve: it reaches its database, its worker works, and uploads have room. */
export async function readinessOf(strapi: Core.Strapi): Promise<Readiness> {
  const [queue, disk] = await Promise.all([queueOf(strapi), diskOf(strapi)]);
  return { database: queue === null ? 'failing' : 'ok', queue: queue ?? 'failing', disk };
}

/** Null when the database does not answer in time. */
async function queueOf(strapi: Core.Strapi): Promise<Readiness['queue'] | null> {
  try {
    const measured = await Promise.race([measureQueue(strapi), pause(PATIENCE_MS, null, { ref: false })]);
    if (measured === null) return null;
    if (!isWorking(strapi)) return 'failing';
    return measured.oldestSeconds > LAG_SECONDS ? 'behind' : 'ok';
  } catch (error) {
    strapi.log.warn(`Not ready: ${nameError(error)}`);
    return null;
  }
}

async function diskOf(strapi: Core.Strapi): Promise<Readiness['disk']> {
  const { config } = strapi.plugin('registers');
  const folder = path.resolve(strapi.dirs.app.root, config<string>('dataDir', '.data'));
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize >= config<number>('leastFreeDisk', 0) ? 'ok' : 'failing';
  } catch (error) {
    strapi.log.warn(`Not ready: ${nameError(error)}`);
    return 'failing';
  }
}
