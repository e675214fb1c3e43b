import type { Core } from '@strapi/strapi';
import { stopWorkers } from './jobs/life';

export default async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  await stopWorkers(strapi);
};
