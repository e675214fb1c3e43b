import { registerTask } from '../jobs/tasks';
import { commitTask } from './commit-task';
import type { ImportPayload } from './import-context';
import { readTask } from './read-task';
import { undoTask } from './undo-task';

/** Declares the jobs that imports consist of. */
export function registerImportTasks(): void {
  registerTask<ImportPayload>('import-read', readTask);
  registerTask<ImportPayload>('import-commit', commitTask);
  registerTask<ImportPayload>('import-undo', undoTask);
}
