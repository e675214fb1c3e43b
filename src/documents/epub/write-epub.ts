import { randomUUID } from 'node:crypto';
import type { BookContent } from '../content/book-content';
import type { PreparedPicture } from '../content/prepare-pictures';
import { WORDS } from '../content/words';
import { escapeXml } from '../package/xml-tree';
import { writeZip } from '../package/zip';
import { toPages, type EpubPage } from './pages';
import { STYLE } from './style';

const MEDIA = { png: 'image/png', jpg: 'image/jpeg' } as const;

/** Writes a book as an EPUB 3 file. Nothing is fetched: pages and pictures are all that it holds. */
export function writeEpub(content: BookContent, pictures: Map<string, PreparedPicture>): Buffer {
  const pages = toPages(content, pictures);
  const files: Array<[name: string, content: string]> = [
    ['META-INF/container.xml', CONTAINER],
    ['OEBPS/package.opf', toPackage(content, pages, pictures)],
    ['OEBPS/nav.xhtml', toXhtml(WORDS.contents, toNavigation(pages), true)],
    ['OEBPS/style.css', STYLE],
    ...pages.map((page): [string, string] => [
      `OEBPS/${page.id}.xhtml`,
      toXhtml(page.title || content.title, page.body),
    ]),
  ];
  return writeZip([
    // The first file, unpacked, tells readers what the archive is (OCF 3.3, 4.3).
    { name: 'mimetype', content: Buffer.from('application/epub+zip'), isPacked: true },
    ...files.map(([name, text]) => ({ name, content: Buffer.from(text), isPacked: false })),
    ...[...pictures].map(([token, { data, type }]) => ({
      name: `OEBPS/images/${token}.${type}`,
      content: data,
      isPacked: true,
    })),
  ]);
}

const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`;

const toXhtml = (title: string, body: string, isNavigation = false) => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml"${isNavigation ? ' xmlns:epub="http://www.idpf.org/2007/ops"' : ''} lang="zh-CN" xml:lang="zh-CN">
<head><title>${escapeXml(title)}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
<body>
${body}
</body>
</html>`;

function toNavigation(pages: EpubPage[]): string {
  const listed = pages.filter(({ level }) => level > 0);
  const link = ({ id, title }: EpubPage) => `<a href="${id}.xhtml">${escapeXml(title)}</a>`;
  const items: string[] = [];
  listed.forEach((page, index) => {
    if (page.level === 2) return;
    const rest = listed.slice(index + 1);
    const end = rest.findIndex(({ level }) => level === 1);
    const below = (end === -1 ? rest : rest.slice(0, end)).map((child) => `<li>${link(child)}</li>`);
    items.push(`<li>${link(page)}${below.length > 0 ? `<ol>${below.join('')}</ol>` : ''}</li>`);
  });
  return `<nav epub:type="toc"><h1>${WORDS.contents}</h1><ol>${items.join('\n')}</ol></nav>`;
}

function toPackage(content: BookContent, pages: EpubPage[], pictures: Map<string, PreparedPicture>): string {
  const manifest = [
    '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>',
    '<item id="style" href="style.css" media-type="text/css"/>',
    ...pages.map(({ id }) => `<item id="${id}" href="${id}.xhtml" media-type="application/xhtml+xml"/>`),
    ...[...pictures].map(
      ([token, { type }]) =>
        `<item id="picture-${token}" href="images/${token}.${type}" media-type="${MEDIA[type]}"/>`,
    ),
  ];
  // The contents stand after the cover.
  const order = pages.map(({ id }) => id);
  order.splice(content.isSingle ? 0 : 1, 0, ...(content.isSingle ? [] : ['nav']));
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="book" xml:lang="zh-CN">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="book">urn:uuid:${randomUUID()}</dc:identifier>
<dc:title>${escapeXml(content.title)}</dc:title>
<dc:language>zh-CN</dc:language>
${content.publisher === '' ? '' : `<dc:creator>${escapeXml(content.publisher)}</dc:creator>\n<dc:publisher>${escapeXml(content.publisher)}</dc:publisher>`}
<dc:date>${content.year}</dc:date>
<meta property="dcterms:modified">${new Date().toISOString().slice(0, 19)}Z</meta>
<meta property="schema:accessMode">textual</meta>
<meta property="schema:accessMode">visual</meta>
<meta property="schema:accessModeSufficient">textual</meta>
<meta property="schema:accessibilityFeature">alternativeText</meta>
<meta property="schema:accessibilityFeature">tableOfContents</meta>
<meta property="schema:accessibilityHazard">none</meta>
</metadata>
<manifest>
${manifest.join('\n')}
</manifest>
<spine>${order.map((id) => `<itemref idref="${id}"/>`).join('')}</spine>
</package>`;
}
