import { factories } from '@strapi/strapi';

export default factories.createCoreController('api::feedback-notice.feedback-notice');
