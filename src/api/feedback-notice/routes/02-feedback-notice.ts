import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::feedback-notice.feedback-notice');
