import type { Context } from 'koa';
import type { AssetFiles } from '../assets';
import type { Edition } from '../edition';
import type { Addresses } from '../addresses';
import { parseFilter } from '../filters';
import { tooManyPage } from '../pages/notices';
import type { Imprint } from '../imprint';
import { parseView, viewWord } from '../view';
import { answerTo } from './answer';
import { ROOM } from './live-addresses';
import { RenderedPages, type Encoding } from './rendered-pages';
import { sendShowcaseFile } from './showcase-files';
import type { Costly, VisitorLimits } from './visitor-limits';

/** What the pages are served from. */
interface House {
  dataDir: string;
  addresses: Addresses;
  assets: AssetFiles;
  imprint: Imprint;
  limits: VisitorLimits;
  currentEdition: () => Promise<Edition>;
}

const FILES = /^(pictures|videos|share)\//;

/** Answers every address of the exhibition. */
export function createShowcase({ dataDir, addresses, assets, imprint, limits, currentEdition }: House) {
  const pages = new RenderedPages();
  const setting = { addresses, assets: assets.names, imprint };

  return async function serve(ctx: Context): Promise<void> {
    const path = decode(ctx.path);
    const name = path.slice(ROOM.length + 1);
    const asset = name.startsWith('assets/') ? assets.files.get(name.slice('assets/'.length)) : undefined;
    if (asset) {
      ctx.set('Cache-Control', 'public, max-age=31536000, immutable');
      ctx.type = asset.type;
      ctx.body = asset.body;
      return;
    }
    const query = new URLSearchParams(ctx.querystring);
    const edition = await currentEdition().catch(() => null);
    if (!edition) return sayLater(ctx);
    const costly = costOf(path, name, query);
    const wait = costly && (await limits(costly, ctx.ip));
    if (wait)
      return askToWait(ctx, wait, tooManyPage({ ...setting, edition, view: parseView(query.get('view')) }));
    if (FILES.test(name) && (await sendShowcaseFile(ctx, dataDir, edition, name))) return;
    const page = pages.at(edition.number, addressOf(edition, path, query), () =>
      answerTo({ ...setting, edition }, path, query),
    );
    // A page may be withdrawn at any moment: whoever has kept it asks whether it still stands.
    ctx.set('Cache-Control', 'public, no-cache');
    if ('redirect' in page) {
      ctx.status = 301;
      return ctx.redirect(page.redirect);
    }
    ctx.status = page.status;
    ctx.set('ETag', page.etag);
    ctx.vary('Accept-Encoding');
    if (page.status === 200 && ctx.fresh) {
      ctx.status = 304;
      return;
    }
    const encoding = (ctx.acceptsEncodings('br', 'gzip', 'identity') || 'identity') as Encoding; // One of those named.
    if (encoding !== 'identity') ctx.set('Content-Encoding', encoding);
    ctx.type = page.type;
    ctx.body = page.bodyAs(encoding);
  };
}

/** Whether this is something of which nobody gets any number. */
function costOf(path: string, name: string, query: URLSearchParams): Costly | null {
  if (name.startsWith('share/')) return 'share';
  return path === ROOM && query.get('q') ? 'search' : null;
}

function askToWait(ctx: Context, seconds: number, page: string): void {
  ctx.status = 429;
  ctx.set('Retry-After', String(seconds));
  ctx.set('Cache-Control', 'no-store');
  ctx.type = 'text/html; charset=utf-8';
  ctx.body = page;
}

/** The database is away, and nothing is known yet. */
function sayLater(ctx: Context): void {
  ctx.status = 503;
  ctx.set('Retry-After', '30');
  ctx.type = 'text/plain; charset=utf-8';
  ctx.body = '暂时打不开，请过一会儿再来。';
}

/** What the page depends on, in one order: nobody fills the memory by asking for one page in a thousand ways. */
function addressOf(edition: Edition, path: string, query: URLSearchParams): string {
  const filter = path === ROOM ? parseFilter(query, edition) : {};
  const page = path === ROOM ? query.get('page') : null;
  return JSON.stringify([path, filter, page, viewWord(parseView(query.get('view')))]);
}

/** The path in plain letters; one that is broken names nothing. */
function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return `${ROOM}/\ufffd`;
  }
}
