import type { Core } from '@strapi/strapi';
import { stopWorkers } from './jobs/life';
import { stopMetrics } from './metrics/serve';

export default async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  await stopMetrics(strapi);
  await stopWorkers(strapi);
};
