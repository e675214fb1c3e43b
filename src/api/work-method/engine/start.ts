import type { Core } from '@strapi/strapi';
import {
  purgeUnnamed,
  registerImportFailure,
  registerTask,
  registerWrittenForms,
  schedule,
} from '../../../plugins/registers';
import { toWrittenCollection } from '../../method-collection/domain/written-collection';
import { bookTask, type BookPayload } from '../../method-collection/engine/book-task';
import { toWrittenMethod } from '../domain/written-method';

const NIGHTLY = { rule: '20 0 * * *', tz: 'Asia/Shanghai' };

/** To be called while the application registers. */
export function registerMethods(): void {
  registerWrittenForms('api::work-method.work-method', toWrittenMethod);
  registerWrittenForms('api::method-collection.method-collection', toWrittenCollection);
  registerTask<BookPayload>('method-book', bookTask);
  registerImportFailure('method-handed-in', {
    zh: '有工作法已报送，由发起征集的党委修改；未导入任何行。请从文件中去掉这些行，或请对方退回。',
    en: 'A work method is handed in and is for the office of its call; nothing was imported. Leave such rows out.',
  });
  registerImportFailure('collection-approved', {
    zh: '有汇编已审定并锁定，未导入任何行。请先重新打开，或从文件中去掉这些行。',
    en: 'A collection is approved and locked; nothing was imported. Open it again, or leave it out of the file.',
  });
}

/** Removes pictures that no method, submission or edition names, now and every night. */
export async function startMethods(strapi: Core.Strapi): Promise<void> {
  const purge = (): Promise<unknown> => purgeUnnamed(strapi, 'methods');
  schedule(strapi, { 'methods.nightly': { task: purge, options: NIGHTLY } });
  await purge();
}
