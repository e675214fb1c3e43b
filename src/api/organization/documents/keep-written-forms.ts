import type { Core } from '@strapi/strapi';
import { registerWrittenForms } from '../../../plugins/registers';
import { toWrittenForms } from '../domain/written-forms';

const ORGANIZATION = 'api::organization.organization';
const SAVES = ['create', 'update'];

/** Gives every saved organization its written forms, whoever saves it: through Strapi, in bulk or by a restore. Call it in `register`. */
export function keepWrittenForms(strapi: Core.Strapi): void {
  registerWrittenForms(ORGANIZATION, toWrittenForms);
  strapi.documents.use((context, next) => {
    if (context.uid !== ORGANIZATION || !SAVES.includes(context.action)) return next();
    // Strapi types the parameters per action and content type; those of both saves carry `data`.
    const params = context.params as { data?: Record<string, unknown> };
    if (params.data) params.data = toWrittenForms(params.data);
    return next();
  });
}
