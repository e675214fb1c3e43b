import type { Core } from '@strapi/strapi';
import { completeRegisters } from './description/complete-registers';
import { keepWrittenForms } from './forms/written-forms';
import { installDoor } from './door/install';
import { maskAnswers } from './privacy/mask-answers';
import { hideFromSearch } from './privacy/hide-from-search';
import { exportTask, type ExportPayload } from './export/export-task';
import { registerTask } from './jobs/tasks';
import { registerImportTasks } from './import/register-import-tasks';
import { mountFirstRoutes } from './routes/first';

export default ({ strapi }: { strapi: Core.Strapi }): void => {
  completeRegisters(strapi);
  keepWrittenForms(strapi);
  installDoor(strapi);
  maskAnswers(strapi);
  hideFromSearch(strapi);
  mountFirstRoutes(strapi);
  registerImportTasks();
  registerTask<ExportPayload>('export', exportTask);
};
