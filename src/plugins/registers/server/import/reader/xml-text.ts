const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Decodes XML entities and Excel's own `_x000D_` escapes. */
export function decodeXml(text: string): string {
  let decoded = text;
  if (decoded.includes('&')) {
    decoded = decoded.replace(
      /&(?:#x([\da-fA-F]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/g,
      (all, hex, decimal, name) => {
        if (name) return NAMED[String(name)] ?? all;
        const point = hex ? parseInt(String(hex), 16) : Number(decimal);
        return point <= 0x10ffff ? String.fromCodePoint(point) : '';
      },
    );
  }
  if (decoded.includes('_x')) {
    decoded = decoded.replace(/_x([\da-fA-F]{4})_/g, (_, hex: string) =>
      String.fromCharCode(parseInt(hex, 16)),
    );
  }
  return decoded;
}

/** Value of an attribute in a start tag's text, or null. */
export function findAttribute(tag: string, name: string): string | null {
  const found = new RegExp(`(?:^|[\\s:])${name}=(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return found ? decodeXml(found[1] ?? found[2] ?? '') : null;
}

/** The joined text of all `<t>` in an inline or shared string, without phonetic guides. */
export function joinText(xml: string): string {
  const plain = xml.includes('<rPh') ? xml.replace(/<rPh[\s\S]*?<\/rPh>/g, '') : xml;
  let text = '';
  let at = 0;
  for (;;) {
    const open = plain.indexOf('<t', at);
    if (open < 0) break;
    const after = plain.charCodeAt(open + 2);
    const close = plain.indexOf('>', open);
    if (close < 0) break;
    // Only <t> and <t xml:space="preserve">, not another element that starts with t.
    if ((after !== 62 && after !== 32) || plain.charCodeAt(close - 1) === 47) {
      at = close + 1;
      continue;
    }
    const end = plain.indexOf('</t>', close);
    if (end < 0) break;
    text += plain.slice(close + 1, end);
    at = end + 4;
  }
  return decodeXml(text);
}

/** Removes a namespace prefix such as `x:` that some generators put before every element. */
export function withoutPrefix(xml: string, prefix: string): string {
  return prefix === '' ? xml : xml.replaceAll(`<${prefix}`, '<').replaceAll(`</${prefix}`, '</');
}

/** The prefix of an element in the head of a part, `` or e.g. `x:`. */
export function findPrefix(head: string, element: string): string {
  return new RegExp(`<([\\w.-]+:)?${element}[\\s>/]`).exec(head)?.[1] ?? '';
}
