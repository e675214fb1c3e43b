import type { Context } from 'koa';

/** The page that a query asks for; nonsense is the first one. */
export function pageOf(ctx: Context): number {
  return Math.max(1, Math.min(100_000, Math.trunc(Number(ctx.query.page ?? 1)) || 1));
}

/** An answer of one page, in Strapi's envelope. */
export function paged<Row>(data: Row[], page: number, pageSize: number, total: number) {
  return { data, meta: { pagination: { page, pageSize, total, pageCount: Math.ceil(total / pageSize) } } };
}
