import { pageFaults, textOf } from '../../../src/shared/page-faults';
import type { PageDraft } from '../../../src/shared/showcase-page';

const TOKEN = '0123456789abcdef0123456789abcdef';
const MOBILE = ['138', '0000', '0000'].join('');
const WHOLE: PageDraft = {
  title: '标题',
  summary: '摘要',
  story: '<p>正文</p>',
  highlights: ['亮点'],
  figures: [{ label: '件数', value: '4', unit: '件', asOf: '2026-09-30' }],
  cover: TOKEN,
  pictures: [{ token: TOKEN, caption: '', alternative: '门口', width: 800, height: 600 }],
  video: null,
  address: '示例路 1 号',
  latitude: null,
  longitude: null,
  visitingHours: '周二至周六',
  bookingLine: '020-00001234',
  consent: true,
};
const faults = (part: Partial<PageDraft>): string[] =>
  pageFaults({ ...WHOLE, ...part }).map(({ path, code }) => `${path.join('.')} ${code}`);

describe('what a page lacks', () => {
  it('is nothing of a whole one', () => expect(faults({})).toEqual([]));

  it.each<[Partial<PageDraft>, string[]]>([
    [
      { title: ' ', summary: null, story: '<p> </p>' },
      ['title required', 'summary required', 'story required'],
    ],
    [{ highlights: [], cover: null }, ['highlights showcase-advised', 'cover showcase-advised']],
    [{ figures: [{ label: '件数', value: '4', unit: '', asOf: '' }] }, ['figures.0.asOf required']],
    [{ consent: false }, ['consent consent-needed']],
    [{ consent: false, pictures: [], cover: null }, ['cover showcase-advised']],
    [
      { pictures: [{ token: TOKEN, caption: '', alternative: '', width: 1, height: 1 }] },
      ['pictures.0.alternative required'],
    ],
    [{ bookingLine: '随时来' }, ['bookingLine not-an-office-line']],
    [{ bookingLine: MOBILE }, ['bookingLine mobile-number']],
    [{ summary: `电话 ${MOBILE}` }, ['summary mobile-number']],
    [{ story: `<p>138<strong>0000</strong>0000</p>` }, ['story mobile-number']],
    [{ story: `<p>&#49;38 0000 0000</p>` }, ['story mobile-number']],
    [{ story: `<p><a href="https://example.org/${MOBILE}">我</a></p>` }, ['story mobile-number']],
    [{ highlights: [`${MOBILE}`] }, ['highlights.0 mobile-number']],
    [
      { pictures: [{ token: TOKEN, caption: MOBILE, alternative: '门口', width: 1, height: 1 }] },
      ['pictures.0.caption mobile-number'],
    ],
  ])('of %j is %j', (part, expected) => expect(faults(part)).toEqual(expected));

  it('is not made up of digits of different cells', () => {
    expect(
      faults({ story: '<table><tbody><tr><td>138</td><td>0000 0000</td></tr></tbody></table>' }),
    ).toEqual([]);
    expect(textOf('<p>甲</p><p>乙&amp;丙</p>').split('\n').filter(Boolean)).toEqual(['甲', '乙&丙']);
  });
});
