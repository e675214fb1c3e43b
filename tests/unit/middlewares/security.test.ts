import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import security from '../../../src/middlewares/security';

/** The headers of an answer, as the middleware leaves them. */
async function headersOf(
  path: string,
  isHttps: boolean,
  environment = 'production',
): Promise<Record<string, string>> {
  const headers: Record<string, string> = {};
  const set = (name: string | Record<string, string>, value = ''): void => {
    Object.assign(headers, typeof name === 'string' ? { [name]: value } : name);
  };
  const ctx = { path, set, remove: (name: string) => delete headers[name] } as unknown as Context; // All it uses.
  const strapi = { config: { environment } } as unknown as Core.Strapi; // As above.
  await security({ isHttps }, { strapi })(ctx, () => Promise.resolve());
  return headers;
}

const scripts = (policy = ''): string =>
  policy.split('; ').find((line) => line.startsWith('script-src ')) ?? '';

describe('headers of every answer', () => {
  it.each(['/panel/organizations', '/admin', '/showcase', '/'])(
    'let scripts of this server run only at %s',
    async (path) => {
      const { 'Content-Security-Policy': policy } = await headersOf(path, true);
      expect(scripts(policy)).toBe("script-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).toContain("object-src 'none'");
    },
  );

  it.each(['/showcase', '/showcase/liuxi', '/Showcase/map'])(
    'let no style stand in a page of the public site, and nothing come from elsewhere, at %s',
    async (path) => {
      const { 'Content-Security-Policy': policy } = await headersOf(path, true);
      expect(policy).toMatch(/^default-src 'none'/);
      expect(policy).not.toContain('unsafe');
    },
  );

  it.each(['/api/organizations', '/uploads/picture.png'])('let nothing run or load at %s', async (path) => {
    const { 'Content-Security-Policy': policy } = await headersOf(path, true);
    expect(policy).toMatch(/^default-src 'none'; frame-ancestors 'none'/);
    expect(policy).not.toContain('script-src');
  });

  it('relax the admin while it is developed, and nothing else', async () => {
    expect(scripts((await headersOf('/admin', false, 'development'))['Content-Security-Policy'])).toContain(
      "'unsafe-inline'",
    );
    expect(scripts((await headersOf('/panel/', false, 'development'))['Content-Security-Policy'])).toBe(
      "script-src 'self'",
    );
  });

  it('ask for TLS where the office is reached over it, and only there', async () => {
    expect(await headersOf('/', true)).toMatchObject({
      'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
      'Content-Security-Policy': expect.stringContaining('upgrade-insecure-requests'),
    });
    const plain = await headersOf('/', false);
    expect(plain).not.toHaveProperty('Strict-Transport-Security');
    expect(plain['Content-Security-Policy']).not.toContain('upgrade-insecure-requests');
  });

  it('keep data out of caches', async () => {
    expect(await headersOf('/api/organizations', false)).toMatchObject({ 'Cache-Control': 'no-store' });
    expect(await headersOf('/panel/assets/app.js', false)).not.toHaveProperty('Cache-Control');
  });
});
