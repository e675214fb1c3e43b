import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { Refusal, withConnection } from '../../../plugins/registers';
import { findPublication, listPublications } from '../queries/publications';
import { parseShowcaseQuery } from '../validation/showcase-query';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * `GET /api/showcases?city=&type=&batch=&criterion=&q=&pagination[page]=&pagination[pageSize]=` → what is public, the
   * newest first: `{data: ShowcaseListed[], meta: {pagination}}`.
   */
  async find(ctx: Context) {
    const wanted = parseShowcaseQuery(ctx.query);
    const { data, total } = await withConnection(strapi, (connection) =>
      listPublications(connection, wanted),
    );
    const { page, pageSize } = wanted;
    return { data, meta: { pagination: { page, pageSize, total, pageCount: Math.ceil(total / pageSize) } } };
  },

  /** `GET /api/showcases/<slug>` → `{data: ShowcaseContent}`; 301 from a former address, 410 once it is withdrawn. */
  async findOne(ctx: Context) {
    const found = await withConnection(strapi, (connection) =>
      findPublication(connection, String(ctx.params.slug)),
    );
    if (!found) throw new Refusal(404, 'Not Found', { code: 'not-found' });
    if (!found.content) throw new Refusal(410, 'It has been withdrawn', { code: 'withdrawn' });
    if (found.slug !== ctx.params.slug) {
      ctx.status = 301;
      ctx.redirect(`/api/showcases/${found.slug}`);
      return;
    }
    ctx.body = { data: found.content };
  },
});
