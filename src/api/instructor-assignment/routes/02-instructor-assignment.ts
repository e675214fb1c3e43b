import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::instructor-assignment.instructor-assignment');
