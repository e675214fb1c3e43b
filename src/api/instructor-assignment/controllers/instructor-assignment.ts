import { factories } from '@strapi/strapi';

export default factories.createCoreController('api::instructor-assignment.instructor-assignment');
