import { readingText } from '../../../src/shared/plain-text';

const TOKEN = '0'.repeat(32);

describe('HTML as one reads it', () => {
  it.each([
    [
      'headings, paragraphs, lists and quotes on lines of their own',
      '<h2>一</h2><h3>（一）缘起</h3><p>甲<strong>乙</strong>丙<br>丁</p><ul><li><p>戊</p></li><li>己</li></ul><blockquote><p>庚</p></blockquote>',
      '一\n（一）缘起\n甲乙丙\n丁\n戊\n己\n庚',
    ],
    [
      'rows of tables on a line, whatever stands in their cells',
      '<table><thead><tr><th colspan="2"><p>年度</p></th><th>数</th></tr></thead><tbody><tr><td><p>甲</p><p>乙<em>丙</em></p></td><td></td><td>1 &lt; 2</td></tr></tbody></table><p>完</p>',
      '年度 ｜ 数\n甲 乙丙 ｜  ｜ 1 < 2\n完',
    ],
    [
      'pictures by their captions, else by what one would see',
      `<p>前</p><figure><img data-token="${TOKEN}" alt="会场"><figcaption>党员大会&amp;会场</figcaption></figure><figure><img data-token="${TOKEN}" alt="会场" /></figure><img data-token="${TOKEN}"><p>后</p>`,
      '前\n〔图：党员大会&会场〕\n〔图：会场〕\n〔图〕\n后',
    ],
    ['words that look like markup as words', '<p>&lt;b&gt;甲&lt;/b&gt; &amp;lt;</p>', '<b>甲</b> &lt;'],
    ['plain text as it is', '一句话\n两行', '一句话\n两行'],
    ['nothing as nothing', '<p></p>', ''],
  ])('shows %s', (_, html, text) => {
    expect(readingText(html, 'zh')).toBe(text);
  });

  it('names pictures in English too', () => {
    expect(
      readingText(
        '<figure><img alt=""><figcaption>Meeting</figcaption></figure><figure><img></figure>',
        'en',
      ),
    ).toBe('[Figure: Meeting]\n[Figure]');
  });

  it('makes nothing of markup that does not end', () => {
    expect(readingText('<figure><tr><td>'.repeat(2_000), 'zh')).toBe('');
  });
});
