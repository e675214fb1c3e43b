import type { Core } from '@strapi/strapi';
import { contentTypes } from '../description/registers';
import { isRegister } from '../description/schema-options';
import { initialsOf, withInitials } from './initials';

type ToForms = (data: Record<string, unknown>) => Record<string, unknown>;

const forms = new Map<string, ToForms[]>();
const SAVES = ['create', 'update'];

/**
 * Declares the forms in which a content type's values are kept, such as a code in upper case, whoever saves them:
 * Strapi, a bulk change or a restore.
 *
 * @param toForms pure; what the data does not name stays unnamed
 */
export function registerWrittenForms(uid: string, toForms: ToForms): void {
  forms.set(uid, [...(forms.get(uid) ?? []), toForms]);
}

export function inWrittenForms(uid: string, data: Record<string, unknown>): Record<string, unknown> {
  return (forms.get(uid) ?? []).reduce((written, toForms) => toForms(written), data);
}

/** Gives all that Strapi saves its written forms, and names their initials. Call it in `register`. */
export function keepWrittenForms(strapi: Core.Strapi): void {
  for (const type of contentTypes(strapi).filter(isRegister)) {
    const initials = initialsOf(type);
    if (initials) registerWrittenForms(type.uid, (data) => withInitials(initials, data));
  }
  strapi.documents.use((context, next) => {
    if (!SAVES.includes(context.action)) return next();
    // Strapi types the parameters per action and content type; those of both saves carry `data`.
    const params = context.params as { data?: Record<string, unknown> };
    if (params.data) params.data = inWrittenForms(context.uid, params.data);
    return next();
  });
}
