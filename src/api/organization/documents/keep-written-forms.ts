import type { Core } from '@strapi/strapi';
import { toWrittenForms } from '../domain/written-forms';

const ORGANIZATION = 'api::organization.organization';
const SAVES = ['create', 'update'];

/** Gives every saved organization its written forms, whoever saves it through Strapi. Call it in `register`. */
export function keepWrittenForms(strapi: Core.Strapi): void {
  strapi.documents.use((context, next) => {
    if (context.uid !== ORGANIZATION || !SAVES.includes(context.action)) return next();
    // Strapi types the parameters per action and content type; those of both saves carry `data`.
    const params = context.params as { data?: Record<string, unknown> };
    if (params.data) params.data = toWrittenForms(params.data);
    return next();
  });
}
