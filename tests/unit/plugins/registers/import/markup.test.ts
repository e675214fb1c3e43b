import {
  fromParagraphs,
  toParagraphs,
} from '../../../../../src/plugins/registers/server/import/normalise/markup';

describe('a text that is kept as HTML', () => {
  it.each([
    ['one line', '一段。', '<p>一段。</p>'],
    ['several lines', '第一段。\n第二段。', '<p>第一段。</p><p>第二段。</p>'],
    ['signs', 'A&B <b>粗</b> &lt;', '<p>A&amp;B &lt;b&gt;粗&lt;/b&gt; &amp;lt;</p>'],
    ['the marks of paragraphs', '<p>一</p><p>二</p>', '<p>&lt;p&gt;一&lt;/p&gt;&lt;p&gt;二&lt;/p&gt;</p>'],
  ])('has a paragraph for each line, and is read back as it was typed: %s', (_name, text, html) => {
    expect(toParagraphs(text)).toBe(html);
    expect(fromParagraphs(html)).toBe(text);
  });

  it('has none for empty lines', () => {
    expect(toParagraphs('\n 一 \n\n 二\n')).toBe('<p>一</p><p>二</p>');
  });
});
