import type { Core } from '@strapi/strapi';
import { startWorker, type Worker } from './worker';

const workers = new WeakMap<Core.Strapi, Worker>();

/** Starts the application's worker once all its tasks are registered: the last step of the application's bootstrap. */
export async function startWorkers(strapi: Core.Strapi): Promise<void> {
  workers.set(strapi, await startWorker(strapi));
}

export async function stopWorkers(strapi: Core.Strapi): Promise<void> {
  await workers.get(strapi)?.stop();
  workers.delete(strapi);
}

/** Whether this process takes jobs from the queue. */
export function isWorking(strapi: Core.Strapi): boolean {
  return workers.get(strapi)?.isWorking() ?? false;
}
