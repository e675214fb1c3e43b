import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Answer } from './answer';

export type Encoding = 'br' | 'gzip' | 'identity';

export interface Redirect {
  redirect: string;
}

/** A page that was rendered, as it goes out. */
export interface Rendered {
  status: number;
  type: string;
  etag: string;
  /** The body in an encoding; made when first asked for. */
  bodyAs: (encoding: Encoding) => Buffer;
}

const MOST_BYTES = 48 * 1024 * 1024;

/** Pages of one edition by their addresses. Those that were not asked for longest are given up for new ones. */
export class RenderedPages {
  private edition = '';
  private readonly pages = new Map<string, Redirect | Rendered>();
  private bytes = 0;

  /** The page at this address in this edition; rendered if it is not there yet. */
  at(edition: string, address: string, render: () => Answer): Redirect | Rendered {
    if (edition !== this.edition) {
      this.pages.clear();
      this.bytes = 0;
      this.edition = edition;
    }
    const kept = this.pages.get(address);
    if (kept) {
      this.pages.delete(address);
      this.pages.set(address, kept);
      return kept;
    }
    const answer = render();
    const made = 'redirect' in answer ? answer : toRendered(answer);
    // What is not there could be asked for under endless addresses.
    if ('redirect' in made || made.status !== 404) this.keep(address, made);
    return made;
  }

  private keep(address: string, made: Redirect | Rendered): void {
    this.pages.set(address, made);
    this.bytes += sizeOf(made);
    for (const [oldest, page] of this.pages) {
      if (this.bytes <= MOST_BYTES) break;
      this.pages.delete(oldest);
      this.bytes -= sizeOf(page);
    }
  }
}

/** Bytes of a page with its compressed forms, which are about a third of it. */
const sizeOf = (page: Redirect | Rendered): number =>
  'redirect' in page ? 200 : Math.ceil(page.bodyAs('identity').length * 1.4) + 500;

function toRendered({ status, type, body }: Exclude<Answer, Redirect>): Rendered {
  const plain = Buffer.from(body);
  const bodies: Partial<Record<Encoding, Buffer>> = { identity: plain };
  const compress = (encoding: Encoding): Buffer =>
    encoding === 'br'
      ? brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
      : gzipSync(plain);
  return {
    status,
    type,
    etag: `W/"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`,
    bodyAs: (encoding) => (bodies[encoding] ??= compress(encoding)),
  };
}
