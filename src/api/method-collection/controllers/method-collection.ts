import { factories } from '@strapi/strapi';

export default factories.createCoreController('api::method-collection.method-collection');
