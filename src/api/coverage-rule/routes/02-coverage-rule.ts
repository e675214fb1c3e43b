import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::coverage-rule.coverage-rule');
