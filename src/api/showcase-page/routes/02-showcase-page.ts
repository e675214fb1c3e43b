import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::showcase-page.showcase-page');
