import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::first-secretary.first-secretary');
