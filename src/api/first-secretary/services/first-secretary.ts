import { factories } from '@strapi/strapi';

export default factories.createCoreService('api::first-secretary.first-secretary');
