import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { noteEvent } from '../audit/note-event';
import { findRegister } from '../description/registers';
import type { FindDescription } from '../door/check-filters';
import type { RegisterDescription } from '../../../../shared/register-description';
import { keyringOf } from './keyring-of';
import { sealFilters, type PersonalSearch } from './seal-filters';

/**
 * Rewrites a checked query so that encrypted fields are found by whole value, at any depth of its populates, and
 * tells which personal fields somebody is looked for by.
 */
export function sealQuery(
  strapi: Core.Strapi,
  ctx: Context,
  description: RegisterDescription,
): PersonalSearch[] {
  const find: FindDescription = (name) => findRegister(strapi, name)?.description ?? null;
  const context = { keyring: () => keyringOf(strapi), find, searched: [] as PersonalSearch[] };
  const query = ctx.query as Record<string, unknown>; // Strapi parses nested queries, once a request.
  if (query.filters !== undefined) query.filters = sealFilters(query.filters, description, context);
  const sealPopulate = (populate: unknown, from: RegisterDescription | null): void => {
    if (typeof populate !== 'object' || populate === null) return;
    for (const [name, inner] of Object.entries(populate)) {
      if (typeof inner !== 'object' || inner === null) continue;
      const relation = from?.fields.find((field) => field.name === name)?.relation;
      const target = relation ? find(relation.register) : null;
      const nested = inner as Record<string, unknown>; // An object, as the lines above made sure.
      if (nested.filters !== undefined) nested.filters = sealFilters(nested.filters, target, context);
      sealPopulate(nested.populate, target);
    }
  };
  sealPopulate(query.populate, description);
  return context.searched;
}

/** Records that somebody was looked for by name or number: the field and the hits, never what was looked for. */
export async function noteSearch(
  strapi: Core.Strapi,
  ctx: Context,
  register: string,
  searched: PersonalSearch[],
): Promise<void> {
  const fields = [...new Set(searched.map((one) => `${one.register}.${one.field}`))];
  await noteEvent(strapi, { action: 'search-person', register, detail: { fields, hits: hitsOf(ctx.body) } });
}

function hitsOf(body: unknown): number | null {
  const { data, meta } = (typeof body === 'object' && body !== null ? body : {}) as {
    data?: unknown;
    meta?: { pagination?: { total?: number } };
  }; // Strapi's envelope.
  return meta?.pagination?.total ?? (Array.isArray(data) ? data.length : data ? 1 : null);
}
