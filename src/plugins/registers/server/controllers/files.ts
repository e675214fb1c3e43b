import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { registerOfPath } from '../description/register-of-path';
import { findRegister, type Register } from '../description/registers';
import type { Caller } from '../door/caller';
import { Refusal } from '../door/refusal';
import { parseFile } from '../files/parse-file';
import { sendFile } from '../files/send-file';
import type files from '../services/files';

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const service = (): ReturnType<typeof files> => strapi.plugin('registers').service('files');

  /** The register that a file belongs to, for whoever may take this action on its records. */
  async function registerOfFile(
    ctx: Context,
    action: 'findOne' | 'update',
    isRemoved = false,
  ): Promise<Register> {
    const file = await service().get(String(ctx.params.id), isRemoved);
    const register = findRegister(strapi, file.register);
    const { ability } = ctx.state.auth as { ability: { can: (action: string) => boolean } }; // Strapi's, after sign-in.
    if (!register) throw new Refusal(404, 'Not Found', { code: 'not-found' });
    const isAllowed = ability.can(`${register.uid}.${action}`);
    if (!isAllowed) throw new Refusal(403, 'Not with this register', { code: 'forbidden' });
    return register;
  }

  return {
    /** `GET /api/<register>/<documentId>/files` → what is attached to a record, newest first. */
    async find(ctx: Context) {
      return { data: await service().find(registerOfPath(strapi, ctx.path), String(ctx.params.id)) };
    },

    /** `POST /api/<register>/<documentId>/files` (multipart, one `file`) → 201 */
    async create(ctx: Context) {
      const register = registerOfPath(strapi, ctx.path);
      await service().find(register, String(ctx.params.id));
      const upload = parseFile((ctx.request as { files?: unknown }).files);
      // The door put the caller there before any controller runs.
      const file = await service().add(register, String(ctx.params.id), upload, ctx.state.caller as Caller);
      ctx.status = 201;
      ctx.body = { data: file };
    },

    /** `GET /api/files/<id>` → the content; pictures may be shown in place, all else is saved. */
    async findOne(ctx: Context) {
      const register = await registerOfFile(ctx, 'findOne');
      const file = await service().fetch(register, String(ctx.params.id));
      await sendFile(ctx, file, file.type.startsWith('image/') ? 'inline' : 'attachment');
    },

    /** `DELETE /api/files/<id>` → the file, no longer attached. */
    async delete(ctx: Context) {
      const register = await registerOfFile(ctx, 'update');
      return { data: await service().setRemoved(register, String(ctx.params.id), true) };
    },

    /** `POST /api/files/<id>/restore` → the file, attached again. */
    async restore(ctx: Context) {
      const register = await registerOfFile(ctx, 'update', true);
      return { data: await service().setRemoved(register, String(ctx.params.id), false) };
    },
  };
};
