import {
  sanitiseStory,
  storyTokens,
  withoutStrangers,
} from '../../../../src/api/showcase-page/domain/sanitise-story';
import { XSS_CORPUS } from '../../../support/xss-corpus';

const TOKEN = '0123456789abcdef0123456789abcdef';

/** All that may be left of anything: tags of the list, and attributes that do nothing. */
const HARMLESS = new RegExp(
  '^</?(h2|h3|p|br|strong|em|ul|ol|li|blockquote|table|thead|tbody|tr|figure|figcaption)( /)?>$|^</?a>$|^</(th|td)>$' +
    '|^<a href="https?://[^"<>]*" rel="noopener noreferrer nofollow">$' +
    '|^<img data-token="[0-9a-f]{32}" alt="[^"<>]*" />$' +
    '|^<t[hd]( (colspan|rowspan)="[0-9]{1,2}")*>$',
);

describe('a story', () => {
  it('keeps what stories are made of', () => {
    const story =
      '<h2>标题</h2><p>一段 <strong>重</strong><em>点</em> <a href="https://example.org/a?b=1" rel="noopener noreferrer nofollow">链接</a></p>' +
      '<ul><li><p>一</p></li></ul><blockquote><p>引</p></blockquote><table><tbody><tr><th colspan="2">头</th></tr><tr><td>格</td></tr></tbody></table>' +
      `<figure><img data-token="${TOKEN}" alt="图" /><figcaption>说明</figcaption></figure>`;
    expect(sanitiseStory(story)).toBe(story);
    expect(storyTokens(story)).toEqual([TOKEN]);
  });

  it.each(XSS_CORPUS)('has nothing that runs, loads or leads astray left of %s', (attack) => {
    for (const story of [
      attack,
      `<p>前${attack}后</p>`,
      `<table><tbody><tr><td>${attack}</td></tr></tbody></table>`,
    ]) {
      const clean = sanitiseStory(story);
      for (const tag of clean.match(/<[^>]*>?/g) ?? []) expect(tag).toMatch(HARMLESS);
      expect(sanitiseStory(clean)).toBe(clean);
    }
  });

  it('loses pictures from elsewhere, and those that the page does not have', () => {
    expect(sanitiseStory('<figure><img src="https://example.org/x.png"></figure><p>文</p>')).toBe(
      '<p>文</p>',
    );
    const other = TOKEN.replaceAll('0', 'f');
    const story = sanitiseStory(
      `<figure><img data-token="${TOKEN}" alt=""></figure><figure><img data-token="${other}" alt=""><figcaption>甲</figcaption></figure><p>乙</p>`,
    );
    expect(withoutStrangers(story, new Set([TOKEN]))).toBe(
      `<figure><img data-token="${TOKEN}" alt="" /></figure><p>乙</p>`,
    );
  });
});
