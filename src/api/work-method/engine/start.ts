import type { Core } from '@strapi/strapi';
import { purgeUnnamed, registerTask, registerWrittenForms, schedule } from '../../../plugins/registers';
import { toWrittenCollection } from '../../method-collection/domain/written-collection';
import { bookTask, type BookPayload } from '../../method-collection/engine/book-task';
import { toWrittenMethod } from '../domain/written-method';

const NIGHTLY = { rule: '20 0 * * *', tz: 'Asia/Shanghai' };

/** To be called while the application registers. */
export function registerMethods(): void {
  registerWrittenForms('api::work-method.work-method', toWrittenMethod);
  registerWrittenForms('api::method-collection.method-collection', toWrittenCollection);
  registerTask<BookPayload>('method-book', bookTask);
}

/** Removes pictures that no method, submission or edition names, now and every night. */
export async function startMethods(strapi: Core.Strapi): Promise<void> {
  const purge = (): Promise<unknown> => purgeUnnamed(strapi, 'methods');
  schedule(strapi, { 'methods.nightly': { task: purge, options: NIGHTLY } });
  await purge();
}
