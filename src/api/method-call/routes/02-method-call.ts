import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::method-call.method-call');
