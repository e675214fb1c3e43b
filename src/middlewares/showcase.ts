import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import path from 'node:path';
import { VISITOR_LIMITS } from '../access/limits';
import { asVisitor } from '../plugins/registers';
import { readAssets } from '../showcase/assets';
import { readEdition, readEditionNumber } from '../showcase/edition';
import type { Imprint } from '../showcase/imprint';
import { keepCurrentEdition } from '../showcase/serving/current-edition';
import { liveAddresses, ROOM } from '../showcase/serving/live-addresses';
import { createShowcase } from '../showcase/serving/serve';
import { limitVisitors, NO_LIMITS } from '../showcase/serving/visitor-limits';
import { sweepSharePictures } from '../showcase/share-picture';

/** The public site: everything at and below /showcase, and the file that tells robots about it. */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) => {
  const dataDir = path.resolve(
    strapi.dirs.app.root,
    strapi.plugin('registers').config<string>('dataDir', '.data'),
  );
  const serve = createShowcase({
    dataDir,
    addresses: liveAddresses(originOf(strapi)),
    assets: readAssets(strapi.dirs.app.root),
    imprint: strapi.config.get<Imprint>('showcase.imprint'),
    limits: strapi.plugin('registers').config<boolean>('rateLimits', true)
      ? limitVisitors(VISITOR_LIMITS)
      : NO_LIMITS,
    currentEdition: keepCurrentEdition({
      readNumber: () => asVisitor(strapi, readEditionNumber),
      readEdition: async () => {
        const edition = await asVisitor(strapi, readEdition);
        await sweepSharePictures(dataDir, edition.tokens);
        return edition;
      },
      onFault: (error) => strapi.log.warn(`The public site can't ask for what is new: ${String(error)}`),
    }),
  });
  return async function showcase(ctx: Context, next: Next): Promise<void> {
    const isOurs = ctx.path === ROOM || ctx.path.startsWith(`${ROOM}/`) || ctx.path === '/robots.txt';
    if (!isOurs) return next();
    if (ctx.method === 'GET' || ctx.method === 'HEAD') return serve(ctx);
    ctx.status = 405;
    ctx.set('Allow', 'GET, HEAD');
  };
};

/** Where people reach the office: as it was configured, never as a visitor's request says. */
function originOf(strapi: Core.Strapi): string {
  const configured = strapi.config.get<string>('server.url', '');
  if (configured.startsWith('http')) return new URL(configured).origin;
  return `http://${strapi.config.get<string>('server.host')}:${strapi.config.get<number>('server.port')}`;
}
