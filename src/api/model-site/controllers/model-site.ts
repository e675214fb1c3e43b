import { factories } from '@strapi/strapi';

export default factories.createCoreController('api::model-site.model-site');
