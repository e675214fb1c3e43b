import { factories } from '@strapi/strapi';

export default factories.createCoreService('api::method-call.method-call');
