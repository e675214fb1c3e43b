import { factories } from '@strapi/strapi';

export default factories.createCoreService('api::model-site.model-site');
