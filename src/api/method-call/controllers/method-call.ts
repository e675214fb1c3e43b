import { factories } from '@strapi/strapi';

export default factories.createCoreController('api::method-call.method-call');
