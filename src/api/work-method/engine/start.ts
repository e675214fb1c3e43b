import { registerTask, registerWrittenForms } from '../../../plugins/registers';
import { toWrittenCollection } from '../../method-collection/domain/written-collection';
import { bookTask, type BookPayload } from '../../method-collection/engine/book-task';
import { toWrittenMethod } from '../domain/written-method';

/** To be called while the application registers. */
export function registerMethods(): void {
  registerWrittenForms('api::work-method.work-method', toWrittenMethod);
  registerWrittenForms('api::method-collection.method-collection', toWrittenCollection);
  registerTask<BookPayload>('method-book', bookTask);
}
