import { escapeText, markup, trusted } from '../../../src/showcase/markup';

describe('markup', () => {
  it.each([
    ['a tag', '<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['a double quote', '" onload="x', '&quot; onload=&quot;x'],
    ['a single quote', "' onload='x", '&#39; onload=&#39;x'],
    ['an entity', '&lt;', '&amp;lt;'],
    ['control characters', 'a\u0000b\u0007c\td', 'abc\td'],
    ['Chinese', '“双强五好”', '“双强五好”'],
  ])('escapes %s', (_name, value, expected) => {
    expect(markup`<p title="${value}">${value}</p>`.text).toBe(`<p title="${expected}">${expected}</p>`);
  });

  it('takes markup as it is, joins lists, and leaves out what is not there', () => {
    const list = ['a', '<b>', markup`<i>c</i>`, trusted('<u>d</u>')];
    expect(markup`${list}${null}${undefined}${false}${0}${''}`.text).toBe('a&lt;b&gt;<i>c</i><u>d</u>0');
  });

  it('escapes a text once', () => {
    expect(markup`${markup`${'&'}`}`.text).toBe('&amp;');
    expect(escapeText('&amp;')).toBe('&amp;amp;');
  });
});
