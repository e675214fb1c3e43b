import { HOME } from '../../../src/showcase/addresses';
import { fileAddresses, fileOf } from '../../../src/showcase/files/file-addresses';
import { PLAIN } from '../../../src/showcase/view';

const BASE = 'https://www.example.cn/show';
const LARGE = { isLarge: true, isContrast: false };

describe('addresses in a folder of files', () => {
  it.each([
    ['index.html', 'liuxi.html'],
    ['city/guangzhou.html', '../liuxi.html'],
    ['large/city/guangzhou.html', '../../liuxi.html'],
  ])('lead from %s to %s', (from, expected) => {
    expect(fileAddresses(BASE, from).page({ page: 'site', slug: 'liuxi' }, PLAIN)).toBe(expected);
  });

  it('keep each view in a folder of its own, with the pictures of all in one', () => {
    const addresses = fileAddresses(BASE, 'large/index.html');
    expect(addresses.page({ page: 'map' }, LARGE)).toBe('map.html');
    expect(addresses.page({ page: 'map' }, PLAIN)).toBe('../map.html');
    expect(addresses.file('pictures/a-480.avif')).toBe('../pictures/a-480.avif');
  });

  it('are known by one absolute address', () => {
    const addresses = fileAddresses(BASE, 'large/index.html');
    expect(addresses.absolute(HOME)).toBe(`${BASE}/`);
    expect(addresses.absolute({ page: 'city', word: 'foshan' })).toBe(`${BASE}/city/foshan.html`);
  });

  it('are absolute in a page that is shown anywhere', () => {
    expect(fileAddresses(BASE, null).file('assets/x.css')).toBe(`${BASE}/assets/x.css`);
  });

  it.each([
    [{}, 1, 'index.html'],
    [{}, 2, 'index-2.html'],
    [{ type: 'association' }, 3, 'filter/type-association-3.html'],
    [{ batch: '第一批' }, 1, expect.stringMatching(/^filter\/batch-[0-9a-f]{8}\.html$/)],
  ])('name the pages of %j', (filter, number, expected) => {
    expect(fileOf({ page: 'gallery', filter, number }, PLAIN)).toEqual(expected);
  });

  it.each(['../etc/passwd', 'a/b', '.htaccess', ''])('refuse %j for a name', (slug) => {
    expect(() => fileOf({ page: 'site', slug }, PLAIN)).toThrow("can't be the name");
  });
});
