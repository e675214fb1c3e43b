import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { noteEvent } from '../audit/note-event';
import { sendFile } from '../files/send-file';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `GET /api/jobs` → the caller's latest jobs. */
  async find() {
    return { data: await strapi.plugin('registers').service('jobs').findMine() };
  },

  /** `GET /api/jobs/<id>` → one of the caller's jobs. */
  async findOne(ctx: Context) {
    return { data: await strapi.plugin('registers').service('jobs').get(String(ctx.params.id)) };
  },

  /** `GET /api/jobs/<id>/file` → what one of the caller's jobs left; 410 once it has expired. */
  async file(ctx: Context) {
    const jobs = strapi.plugin('registers').service('jobs');
    const id = String(ctx.params.id);
    const { subject, kind } = await jobs.get(id);
    const file = await jobs.getFile(id);
    await sendFile(ctx, file, 'attachment');
    const { name, sha256 } = file;
    await noteEvent(strapi, {
      action: 'download',
      register: subject,
      detail: { job: id, kind, file: name, sha256 },
    });
  },
});
