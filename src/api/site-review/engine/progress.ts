import type { Core } from '@strapi/strapi';
import { query, Refusal } from '../../../plugins/registers';
import type { BatchProgress, CityProgress } from '../../../shared/site-answers';
import { BATCH, PROGRESS } from '../queries/board';

/** How far a batch is in each city; null where no batch was made yet. Throws 404 for one that does not exist. */
export async function readProgress(strapi: Core.Strapi, asked: string | null): Promise<BatchProgress | null> {
  const [batch] = await query<BatchProgress['batch']>(strapi, BATCH, [asked]);
  if (!batch && asked !== null) throw new Refusal(404, 'Not Found', { code: 'not-found' });
  if (!batch) return null;
  return { batch, cities: await query<CityProgress>(strapi, PROGRESS, [batch.id]) };
}
