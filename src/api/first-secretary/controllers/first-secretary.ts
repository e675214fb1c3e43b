import { factories } from '@strapi/strapi';

export default factories.createCoreController('api::first-secretary.first-secretary');
