import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::model-site.model-site');
