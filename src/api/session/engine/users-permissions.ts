import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { Refusal } from '../../../plugins/registers';
import { useSession, type TokenService } from './access-token';
import { signIn } from './sign-in';

type Factory<Made> = (context: { strapi: Core.Strapi }) => Made;

interface ReadingService extends TokenService {
  getToken: (ctx: Context) => Promise<Record<string, unknown> | null>;
}

/** The parts of Strapi's plugin that sessions replace. */
export interface SignInParts {
  services: { jwt: Factory<ReadingService> };
  controllers: { auth: Factory<object> };
}

/**
 * Strapi's sign-in with this office's sessions: a token is worth what its session is worth at this moment, and the route
 * of the contract (`POST /api/auth/local`) opens a session. Strapi's own session manager was not enough: an old refresh
 * token ends nothing, rotation takes no lock, and access tokens outlive what was revoked.
 */
export function withSessions(plugin: SignInParts): void {
  const { jwt } = plugin.services;
  plugin.services.jwt = (context) => {
    const service = jwt(context);
    return { ...service, getToken: (ctx) => readToken(context.strapi, service, ctx) };
  };
  const { auth } = plugin.controllers;
  plugin.controllers.auth = (context) => ({
    ...auth(context),
    callback: (ctx: Context) => (ctx.params.provider ? noProvider() : signIn(context.strapi, ctx)),
  });
}

/** Throws for a token without a living session; Strapi answers 401. */
async function readToken(
  strapi: Core.Strapi,
  service: ReadingService,
  ctx: Context,
): Promise<Record<string, unknown> | null> {
  const token = await service.getToken(ctx);
  if (!token) return null;
  const session = await useSession(strapi, token);
  if (!session) throw new Error('The session has ended');
  ctx.state.owesFirstSignIn = session.owesFirstSignIn;
  return { ...token, sessionId: token.sid };
}

function noProvider(): never {
  throw new Refusal(404, 'Nobody signs in through another provider', { code: 'not-found' });
}
