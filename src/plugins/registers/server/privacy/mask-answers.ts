import type { Core } from '@strapi/strapi';
import { contentTypes, findRegister } from '../description/registers';
import { isRegister, type ContentTypeSchema } from '../description/schema-options';
import type { FieldDescription } from '../../../../shared/register-description';
import type { Keyring } from './keyring';
import { keyringOf } from './keyring-of';
import { showPersonal } from './show-personal';

type Row = Record<string, unknown>;
/** Strapi's hook: given a content type, what is done to its rows before they leave. */
type Sanitizer = (schema: { uid: string }) => (data: unknown) => unknown;

/**
 * Masks personal values in everything that Strapi sanitizes for an answer, at any depth of populates. Every
 * controller of Strapi's own passes here, and the conflict's `current` and a restored row do.
 */
export function maskAnswers(strapi: Core.Strapi): void {
  const plans = new Map<string, Plan | null>();
  const planOf = (uid: string): Plan | null => {
    const before = plans.get(uid);
    if (before !== undefined) return before;
    const plan = buildPlan(strapi, uid);
    plans.set(uid, plan);
    return plan;
  };
  const sanitizer: Sanitizer = (schema) => (data) => {
    maskRow(() => keyringOf(strapi), planOf, schema.uid, data);
    return data;
  };
  // Strapi keeps these as plain lists of functions and types them as unknown.
  const registry = strapi.sanitizers as unknown as {
    get: (path: string) => Sanitizer[];
    set: (path: string, sanitizers: Sanitizer[]) => void;
  };
  registry.set('content-api.output', [...registry.get('content-api.output'), sanitizer]);
}

/** What of a content type is personal, and where its relations lead. */
interface Plan {
  register: string;
  personal: FieldDescription[];
  relations: Array<{ name: string; target: string }>;
}

function buildPlan(strapi: Core.Strapi, uid: string): Plan | null {
  const type = contentTypes(strapi).find((candidate) => candidate.uid === uid);
  if (!type) return null;
  const register = isRegister(type) ? findRegister(strapi, type.info.pluralName) : null;
  return {
    register: type.info.pluralName,
    personal: register?.description.fields.filter(({ personal }) => personal !== 'none') ?? [],
    relations: relationsOf(type),
  };
}

function relationsOf({ attributes }: ContentTypeSchema): Plan['relations'] {
  return Object.entries(attributes).flatMap(([name, { type, target }]) =>
    type === 'relation' && target ? [{ name, target }] : [],
  );
}

function maskRow(
  keyring: () => Keyring,
  planOf: (uid: string) => Plan | null,
  uid: string,
  data: unknown,
): void {
  if (Array.isArray(data)) {
    for (const row of data) maskRow(keyring, planOf, uid, row);
    return;
  }
  if (typeof data !== 'object' || data === null) return;
  const plan = planOf(uid);
  if (!plan) return;
  const row = data as Row; // An object, as the lines above made sure.
  for (const field of plan.personal) {
    if (field.name in row) row[field.name] = showPersonal(keyring(), plan.register, field, row[field.name]);
  }
  for (const { name, target } of plan.relations) maskRow(keyring, planOf, target, row[name]);
}
