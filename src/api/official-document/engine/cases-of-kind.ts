import type { Core } from '@strapi/strapi';
import type { TemplateData } from '../../../documents/template';
import { findRegister, type Register } from '../../../plugins/registers';
import { CASE_REGISTERS, KINDS_OF_CASE, type DocumentKind } from '../../../shared/letters';
import { caseFieldsOf, exampleOf } from './case-fields';

/** The registers whose records documents of a kind are about. */
export const registersOfKind = (strapi: Core.Strapi, kind: DocumentKind): Register[] =>
  CASE_REGISTERS.filter((name) => KINDS_OF_CASE[name].includes(kind)).flatMap((name) => {
    const register = findRegister(strapi, name);
    return register ? [register] : [];
  });

/** All that a template of a kind may name of its cases, empty: a field that a case lacks is printed as nothing. */
export function emptyCase(strapi: Core.Strapi, kind: DocumentKind): Record<string, string> {
  const fields = registersOfKind(strapi, kind).flatMap((register) => caseFieldsOf(strapi, register));
  return Object.fromEntries(fields.map(({ name }) => [name, '']));
}

/** The same with a value in each field, and the list that names every case of a document. */
export function sampleCase(strapi: Core.Strapi, kind: DocumentKind): TemplateData {
  const fields = registersOfKind(strapi, kind).flatMap((register) => caseFieldsOf(strapi, register));
  const one = Object.fromEntries(fields.map((field) => [field.name, exampleOf(field)]));
  return { ...one, 名单: [{ 序号: 1, ...one }] };
}
