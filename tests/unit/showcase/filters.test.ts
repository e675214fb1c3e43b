import { matching, optionsOf, pagesOf, parseFilter, relatedTo } from '../../../src/showcase/filters';
import { numberOf } from '../../../src/showcase/edition';
import { editionOf } from '../../support/showcase-setting';
import { contentOf } from '../../support/showcases';

const edition = editionOf([
  contentOf('c', {
    title: '河湖学堂',
    site: { city: '4403', cityName: '深圳市', batch: null, orgType: null, criteria: [] },
  }),
  contentOf('b', {
    title: '商会里的调解室',
    site: { city: '4401', batch: '第一批', batchYear: 2024, orgType: 'association', criteria: ['goodRole'] },
  }),
  contentOf('a', { site: { batch: '第二批', batchYear: 2026 } }),
]);
const slugs = (query: string): string[] =>
  matching(edition, parseFilter(new URLSearchParams(query), edition)).map(({ slug }) => slug);

describe('filters of the gallery', () => {
  it.each([
    ['', ['c', 'b', 'a']],
    ['city=4401', ['b', 'a']],
    ['type=association', ['b']],
    ['batch=第一批', ['b']],
    ['criterion=goodRole', ['b', 'a']],
    ['criterion=goodRole&city=4401&batch=第二批', ['a']],
    ['q=调解', ['b']],
    ['q=深圳 学堂', ['c']],
    ['q=深圳 调解', []],
    ['q=hhxt', ['c']],
    ['q=ＨＨＸ', ['c']],
    ['city=9999', ['c', 'b', 'a']],
    ['city=4401&unknown=1&q=%20%20', ['b', 'a']],
  ])('find by %s', (query, expected) => {
    expect(slugs(query)).toEqual(expected);
  });

  it('offer the values for which there are sites, batches by their years', () => {
    expect(optionsOf(edition)).toEqual({
      city: [
        { value: '4401', label: '广州市' },
        { value: '4403', label: '深圳市' },
      ],
      type: [
        { value: 'association', label: '社会团体' },
        { value: 'service-agency', label: '社会服务机构' },
      ],
      batch: [
        { value: '第一批', label: '第一批' },
        { value: '第二批', label: '第二批' },
      ],
      criterion: [
        { value: 'goodCommittee', label: '党支部班子好' },
        { value: 'goodRole', label: '作用发挥好' },
      ],
    });
  });

  it('cut an endless search', () => {
    expect(parseFilter(new URLSearchParams({ q: '字'.repeat(500) }), edition).q).toHaveLength(60);
  });

  it.each([
    [0, 1],
    [24, 1],
    [25, 2],
    [500, 21],
  ])('spread %i sites over %i pages', (sites, pages) => {
    expect(pagesOf(sites)).toBe(pages);
  });

  it('count sites from the first that was published', () => {
    expect(edition.sites.map((site) => numberOf(edition, site))).toEqual([3, 2, 1]);
  });

  it('call sites related that share a city or criteria, the nearest first', () => {
    const [c, b, a] = edition.sites;
    expect([a, b, c].map((site) => site && relatedTo(edition, site).map(({ slug }) => slug))).toEqual([
      ['b'],
      ['a'],
      [],
    ]);
  });
});
