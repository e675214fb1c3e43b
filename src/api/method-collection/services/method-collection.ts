import { factories } from '@strapi/strapi';

export default factories.createCoreService('api::method-collection.method-collection');
