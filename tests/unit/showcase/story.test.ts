import { story } from '../../../src/showcase/parts/story';
import { editionOf, liveSetting } from '../../support/showcase-setting';
import { contentOf, pictureOf } from '../../support/showcases';

const written = (text: string): string => {
  const content = contentOf('liuxi', { story: text, pictures: [pictureOf('tok-1')] });
  return story(liveSetting(editionOf([content])), content).text;
};

describe('the story of a site', () => {
  it.each([
    [
      '<h2>标题</h2><p>一段<strong>文字</strong>。<br>换行</p>',
      '<h2>标题</h2><p>一段<strong>文字</strong>。<br>换行</p>',
    ],
    [
      '<ul><li>一</li></ul><blockquote>引文</blockquote>',
      '<ul><li>一</li></ul><blockquote>引文</blockquote>',
    ],
    ['A &amp; B &lt;C&gt; &#8212;', 'A &amp; B &lt;C&gt; &#8212;'],
    ['A & B', 'A &amp; B'],
    [
      '<a href="https://example.cn/?a=1&amp;b=2" target="_top">链接</a>',
      '<a href="https://example.cn/?a=1&amp;b=2" rel="noopener nofollow">链接</a>',
    ],
    ['<td colspan="2" onclick="x" style="color:red">格</td>', '<td colspan="2">格</td>'],
  ])('keeps what stories are written in: %s', (text, expected) => {
    expect(written(text)).toBe(expected);
  });

  it('lets a broad table scroll', () => {
    expect(written('<table><tr><td>1</td></tr></table>')).toBe(
      '<div class="scroll" tabindex="0" role="region" aria-label="表格"><table><tr><td>1</td></tr></table></div>',
    );
  });

  it('shows pictures of the page by their token, in sizes, and no others', () => {
    const shown = written(
      '<figure><img src="/showcase/pictures/tok-1-960.jpg" onerror="x"><figcaption>一</figcaption></figure>',
    );
    expect(shown).toContain('<source type="image/avif" srcset="/showcase/pictures/tok-1-480.avif 480w,');
    expect(shown).toContain('<figcaption>一</figcaption></figure>');
    expect(shown).not.toContain('onerror');
    expect(written('<p><img src="https://stranger.example/x.png"></p>')).toBe('<p></p>');
  });

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg onload=alert(1)><a xlink:href="javascript:alert(1)">x</a></svg>',
    '<a href="javascript:alert(1)">x</a>',
    '<a href=" java&#115;cript:alert(1)">x</a>',
    '<a href="https://example.cn" onmouseover="alert(1)">x</a>',
    '<p style="background:url(//stranger.example)">x</p>',
    '<iframe src="https://stranger.example"></iframe><object data="x"></object>',
    '<p onclick=alert(1)>x</p><p/onclick=alert(1)>y</p>',
    '<<script>script>alert(1)<</script>/script>',
    '<p title="><script>alert(1)</script>">x</p>',
    "<p title='\"><img src=x onerror=alert(1)>'>x</p>",
    '<form action="https://stranger.example"><input name=q></form>',
    '<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
    '<p\u0000onclick=alert(1)>x',
    '<!--<img src="--><img src=x onerror=alert(1)//">',
    '<base href="https://stranger.example/"><meta http-equiv="refresh" content="0;url=//stranger.example">',
    '<style>@import "//stranger.example"</style><link rel=stylesheet href=//stranger.example>',
  ])('takes nothing over that could act: %s', (text) => {
    const tags = written(text).match(/<[^>]*>/g) ?? [];
    const harmless = /^<\/?(p|h2|a|br|li|ul)>$|^<a href="https:\/\/example\.cn" rel="noopener nofollow">$/;
    expect(tags.filter((tag) => !harmless.test(tag))).toEqual([]);
  });
});
