import type { Core } from '@strapi/strapi';
import { contentTypes } from '../description/registers';
import { isRegister, type ContentTypeSchema } from '../description/schema-options';
import exportRoutes from './exports';
import { fileRoutes, recordFileRoutes } from './files';
import { bulkRoutes } from './bulk';
import { bulkCreateRoutes } from './bulk-create';
import importRoutes from './imports';
import savedViewRoutes from './saved-views';

interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  handler: string;
  config: { auth?: false | { scope: string[] } };
}

/** The plugin's content-API routes; each register gets its history and its restore, guarded like reading and deleting it. */
const contentApi = ({
  strapi,
}: {
  strapi: Core.Strapi;
}): { type: 'content-api'; prefix: string; routes: Route[] } => ({
  type: 'content-api',
  prefix: '',
  routes: [
    { method: 'GET', path: '/health/ready', handler: 'health.ready', config: { auth: false } },
    { method: 'GET', path: '/schema/registers', handler: 'schema.find', config: {} },
    { method: 'GET', path: '/jobs', handler: 'jobs.find', config: {} },
    { method: 'GET', path: '/jobs/:id', handler: 'jobs.findOne', config: {} },
    { method: 'GET', path: '/jobs/:id/file', handler: 'jobs.file', config: {} },
    ...exportRoutes,
    ...fileRoutes,
    { method: 'GET', path: '/audit', handler: 'audit.find', config: {} },
    { method: 'GET', path: '/audit/registers', handler: 'audit.registers', config: {} },
    { method: 'GET', path: '/audit/verify', handler: 'audit.verify', config: {} },
    { method: 'POST', path: '/audit/export', handler: 'audit.export', config: {} },
    ...importRoutes,
    ...bulkRoutes(contentTypes(strapi)),
    ...savedViewRoutes,
    ...bulkCreateRoutes(contentTypes(strapi)),
    ...contentTypes(strapi)
      .filter(isRegister)
      .flatMap(({ uid, info }): Route[] => [
        {
          method: 'GET',
          path: `/${info.pluralName}/:id/history`,
          handler: 'history.find',
          config: { auth: { scope: [`${uid}.findOne`] } },
        },
        {
          method: 'POST',
          path: `/${info.pluralName}/:id/restore`,
          handler: 'history.restore',
          config: { auth: { scope: [`${uid}.delete`] } },
        },
        ...recordFileRoutes(uid, info.pluralName),
        {
          method: 'GET',
          path: `/${info.pluralName}/:id/history/compare`,
          handler: 'history.compare',
          config: { auth: { scope: [`${uid}.findOne`] } },
        },
        {
          method: 'POST',
          path: `/${info.pluralName}/:id/history/:entry/restore`,
          handler: 'history.restoreTo',
          config: { auth: { scope: [`${uid}.update`] } },
        },
      ]),
    ...contentTypes(strapi)
      .filter((type) => isRegister(type) && hasPersonalFields(type))
      .map(({ info }): Route => ({
        method: 'POST',
        path: `/${info.pluralName}/:id/reveal`,
        handler: 'reveal.create',
        config: {},
      })),
  ],
});

function hasPersonalFields({ attributes }: ContentTypeSchema): boolean {
  return Object.values(attributes).some(
    ({ pluginOptions }) => (pluginOptions?.registers?.personal ?? 'none') !== 'none',
  );
}

export default { 'content-api': contentApi };
