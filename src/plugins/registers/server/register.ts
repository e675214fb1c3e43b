import type { Core } from '@strapi/strapi';
import { installDoor } from './door/install';
import { registerImportTasks } from './import/register-import-tasks';
import { mountFirstRoutes } from './routes/first';

export default ({ strapi }: { strapi: Core.Strapi }): void => {
  installDoor(strapi);
  mountFirstRoutes(strapi);
  registerImportTasks();
};
