import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { withConnection } from '../database/query';
import { noteEvent } from '../audit/note-event';
import { createRateLimits } from '../edge/rate-limits';
import { Infected, scanUploads } from '../edge/scan-uploads';
import { findRegister, findRegisterByUid, type Register } from '../description/registers';
import { rootScopeOf } from './as-caller';
import { assertOwn } from './assert-own';
import { callerOf, enterAs, enterAsPublic, type SignedInUser } from './caller';
import { assertWritable } from './check-body';
import { keepPersonal } from '../privacy/keep-personal';
import { noteSearch, sealQuery } from '../privacy/seal-query';
import { narrowSearch } from '../search/narrow-search';
import { assertReadable } from './check-query';
import { assertGatesOpen } from './gates';
import { readAgain } from './read-again';
import { answerRefusal, Refusal } from './refusal';
import { settle } from './settlements';
import { isStaleVersion, translateError } from './translate-error';

/** What the door reads of a route. */
interface RouteInfo {
  handler?: unknown;
  info?: { pluginName?: string };
  config?: { auth?: false | { scope?: string[] } };
}

/**
 * The one door for staff requests: a route middleware that runs the whole request in one transaction under the
 * caller's PostgreSQL role and scope. An answer of 400 and above rolls everything back.
 *
 * @param openActions actions that run before anyone is known (signing in) and therefore as the application
 */
export function createDoor(strapi: Core.Strapi, openActions: ReadonlySet<string>) {
  const countIn = createRateLimits(strapi);
  return async function door(ctx: Context, next: Next): Promise<void> {
    const route = ctx.state.route as RouteInfo; // Strapi puts it there for every route.
    const action = actionOf(route);
    const register = route.handler === action ? registerOf(strapi, action) : null;
    try {
      if (openActions.has(action ?? openName(route))) return await next();
      assertPerson(ctx);
      assertGatesOpen(ctx, action);
      await countIn(ctx);
      await scan(strapi, ctx);
      if (register) {
        assertWritable(ctx, register.description);
        assertReadable(ctx, register.description, (name) => findRegister(strapi, name)?.description ?? null);
      }
      await inTransaction(strapi, ctx, next, register);
    } catch (error) {
      const refusal = isStaleVersion(error) ? await conflict(strapi, ctx, register) : translateError(error);
      if (!(refusal instanceof Refusal)) throw refusal;
      answerRefusal(ctx, refusal);
    }
  };
}

async function inTransaction(
  strapi: Core.Strapi,
  ctx: Context,
  next: Next,
  register: Register | null,
): Promise<void> {
  await strapi.db.transaction(async ({ rollback }) => {
    await enter(strapi, ctx);
    // Strapi answers 204 to the deletion of what does not exist, and 200 to a save that row-level security let pass by.
    if (register && ctx.params.id !== undefined && ctx.method !== 'GET')
      await assertOwn(strapi, register.table, ctx.params.id);
    if (register) await keepPersonal(strapi, ctx, register);
    const searched = register ? sealQuery(strapi, ctx, register.description) : [];
    if (register && ctx.method === 'GET') await narrowSearch(strapi, ctx, register);
    await next();
    if (ctx.status >= 400) {
      await rollback();
      return;
    }
    if (register && searched.length > 0) await noteSearch(strapi, ctx, register.name, searched);
    if (ctx.method === 'GET') return;
    // What waits for the commit (verdicts, rules over several rows) is done now, so that the answer shows it.
    await settle(strapi);
    if (register) await readAgain(strapi, ctx, register);
  });
}

/** What a scanner found is on record, though nothing else of the request stays. */
async function scan(strapi: Core.Strapi, ctx: Context): Promise<void> {
  try {
    await scanUploads(strapi, ctx);
  } catch (error) {
    if (error instanceof Infected) {
      await strapi.db.transaction(async () => {
        await enter(strapi, ctx);
        await noteEvent(strapi, { action: 'malware-found', detail: { found: error.found } });
      });
    }
    throw error;
  }
}

/** Takes on the role and scope of whoever asks; the pieces of the request behind the door can't forget it. */
async function enter(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const user = ctx.state.user as SignedInUser | undefined; // Set by the sign-in strategy.
  await withConnection(strapi, async (connection) => {
    if (!user) return enterAsPublic(connection);
    const caller = callerOf(user, ctx.state.requestId);
    ctx.state.caller = caller;
    await enterAs(connection, caller, rootScopeOf(strapi));
  });
}

/** The row as it stands now, read as the caller would read it, for a client that must choose between two versions. */
async function conflict(strapi: Core.Strapi, ctx: Context, register: Register | null): Promise<Refusal> {
  let current: unknown = null;
  if (register) {
    await strapi.db.transaction(async () => {
      await enter(strapi, ctx);
      // The uid comes from the running application's own register, so it is one of its content types.
      const uid = register.uid as Parameters<typeof strapi.documents>[0];
      const row = await strapi.documents(uid).findOne({ documentId: String(ctx.params.id) });
      current = await strapi.contentAPI.sanitize.output(row, strapi.contentType(uid), {
        auth: ctx.state.auth,
      });
    });
  }
  return new Refusal(409, 'Someone else changed this row since you opened it', {
    code: 'conflict',
    path: ['version'],
    current,
  });
}

/** An API token is no person: nobody could answer for what it does, and it has no scope. */
function assertPerson(ctx: Context): void {
  const { credentials } = (ctx.state.auth ?? {}) as { credentials?: unknown }; // Set by the strategy that let it in.
  if (credentials && !ctx.state.user) throw new Refusal(403, 'Sign in as a person', { code: 'forbidden' });
}

/** A route that asks for no permission has no action; its handler and plugin name it in the same way. */
function openName({ handler, info, config }: RouteInfo): string {
  return config?.auth === false && typeof handler === 'string'
    ? `plugin::${info?.pluginName ?? ''}.${handler}`
    : '';
}

function actionOf(route: RouteInfo): string | null {
  const auth = route.config?.auth;
  return (auth && auth.scope?.[0]) || null;
}

/** The register that a core action of a content type (`api::x.x.update`) works on. */
function registerOf(strapi: Core.Strapi, action: string | null): Register | null {
  if (!action?.startsWith('api::')) return null;
  return findRegisterByUid(strapi, action.slice(0, action.lastIndexOf('.')));
}
