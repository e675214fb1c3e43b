import type { Core } from '@strapi/strapi';
import { installDoor } from './door/install';

export default ({ strapi }: { strapi: Core.Strapi }): void => {
  installDoor(strapi);
};
