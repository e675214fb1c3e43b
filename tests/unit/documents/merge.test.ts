import { unzipSync } from 'fflate';
import { readShipped } from '../../../src/documents/shipped';
import { fillTemplate, mergeDocuments } from '../../../src/documents/template';
import { OFFICIAL } from '../../support/official';
import { outside, paragraph, paragraphsOf, partNames, readPart, wordFile } from '../../support/word-files';

describe('merging documents', () => {
  it('starts each on an odd page with page 1 and keeps what they share once', async () => {
    const template = await readShipped('feedback-letter');
    const letters = await Promise.all(
      ['甲会', '乙会', '丙会'].map((主送) => fillTemplate(template, { ...OFFICIAL, 主送 })),
    );
    const merged = await mergeDocuments(letters);
    const text = readPart(merged, 'word/document.xml');
    expect(paragraphsOf(text).filter((line) => /^.会：$/.test(line))).toEqual(['甲会：', '乙会：', '丙会：']);
    const sections = text.match(/<w:sectPr.*?<\/w:sectPr>/gs) ?? [];
    expect(sections).toHaveLength(3);
    for (const section of sections)
      expect(section).toMatch(/w:type w:val="oddPage".*w:pgNumType w:start="1"/s);
    expect(partNames(merged).sort()).toEqual(partNames(letters[0] ?? Buffer.alloc(0)).sort());
  });

  it('keeps the styles, lists and pictures of different documents apart', async () => {
    const style = (color: string) =>
      `<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:rPr><w:color w:val="${color}"/></w:rPr></w:style>`;
    const one = wordFile({ body: paragraph('甲', '<w:pStyle w:val="A"/>'), styles: style('111111') });
    const other = wordFile({
      body: `${paragraph('乙', '<w:pStyle w:val="A"/>')}<w:p><w:r><w:drawing><a:blip r:embed="rId9"/></w:drawing></w:r></w:p>`,
      styles: style('222222'),
      relationships: '<Relationship Id="rId9" Type="http://x/image" Target="media/a.png"/>',
      parts: { 'word/media/a.png': 'picture' },
    });
    const merged = await mergeDocuments([one, other]);
    expect(readPart(merged, 'word/document.xml')).toContain('<w:pStyle w:val="A-2"/>');
    expect(readPart(merged, 'word/styles.xml')).toMatch(/w:styleId="A-2".*222222/s);
    const target =
      /Target="\/(word\/media\/[^"]+)"/.exec(readPart(merged, 'word/_rels/document.xml.rels'))?.[1] ?? '';
    expect(readPart(merged, target)).toBe('picture');
  });

  it('keeps footnotes, endnotes and comments of each under numbers of their own', async () => {
    const merged = await mergeDocuments([
      annotated('甲'),
      wordFile({ body: paragraph('乙') }),
      annotated('丙'),
    ]);
    const text = readPart(merged, 'word/document.xml');
    const references = readPart(merged, 'word/_rels/document.xml.rels');
    for (const kind of ['footnote', 'endnote', 'comment'] as const) {
      const marks = [...text.matchAll(new RegExp(`<w:${kind}Reference w:id="(\\d+)"`, 'g'))].map(
        ([, id]) => id,
      );
      expect(new Set(marks).size).toBe(2);
      const name = new RegExp(`Target="/?(?:word/)?(${kind}s[^"]*)"`).exec(references)?.[1] ?? '';
      const notes = readPart(merged, `word/${name}`);
      const words = marks.map(
        (id) =>
          paragraphsOf(
            new RegExp(`<w:${kind} [^>]*w:id="${id}".*?</w:${kind}>`, 's').exec(notes)?.[0] ?? '',
          )[0],
      );
      expect(words).toEqual([`甲${kind}`, `丙${kind}`]);
      expect(notes.match(/w:type="separator"/g) ?? []).toHaveLength(kind === 'comment' ? 0 : 1);
    }
    const links = readPart(merged, 'word/_rels/footnotes.xml.rels');
    const used = [...readPart(merged, 'word/footnotes.xml').matchAll(/r:id="([^"]+)"/g)].map(([, id]) => id);
    expect(used.map((id) => new RegExp(`Id="${id}"[^>]*Target="([^"]+)"`).exec(links)?.[1])).toEqual([
      'https://example.invalid/甲',
      'https://example.invalid/丙',
    ]);
    expect(text.match(/<w:footnotePr><w:numRestart w:val="eachSect"\/>/g)).toHaveLength(2);
    expect(readPart(merged, 'word/settings.xml')).toContain('<w:endnotePr><w:pos w:val="sectEnd"/>');
  });

  it('brings notes into a file that has none', async () => {
    const merged = await mergeDocuments([wordFile({ body: paragraph('乙') }), annotated('丙')]);
    const names = partNames(merged);
    const references = readPart(merged, 'word/_rels/document.xml.rels');
    for (const kind of ['footnotes', 'endnotes', 'comments', 'settings']) {
      const name = new RegExp(`Type="[^"]*/${kind}" Target="/([^"]+)"`).exec(references)?.[1] ?? '';
      expect(names).toContain(name);
      expect(readPart(merged, '[Content_Types].xml')).toContain(`PartName="/${name}"`);
      if (kind !== 'settings') expect(readPart(merged, name)).toContain(`丙${kind.slice(0, -1)}`);
    }
  });

  it('keeps the heads of each, gives none to what had none, and the same on both sides where sides did not differ', async () => {
    const merged = await mergeDocuments([
      headed('甲', ['default', 'even'], true),
      wordFile({ body: paragraph('乙') }),
      headed('丙', ['default', 'even'], false),
    ]);
    const references = readPart(merged, 'word/_rels/document.xml.rels');
    const heads = (readPart(merged, 'word/document.xml').match(/<w:sectPr.*?<\/w:sectPr>/gs) ?? []).map(
      (section) =>
        Object.fromEntries(
          [...section.matchAll(/<w:headerReference w:type="(\w+)" r:id="([^"]+)"/g)].map(
            ([, type = '', id]) => {
              const target = new RegExp(`Id="${id}"[^>]*Target="/?(?:word/)?([^"]+)"`).exec(references)?.[1];
              return [type, paragraphsOf(readPart(merged, `word/${target}`)).join('')];
            },
          ),
        ),
    );
    expect(heads).toEqual([
      { default: '甲default', even: '甲even' },
      { default: '', even: '' },
      { default: '丙default', even: '丙default' },
    ]);
    expect(readPart(merged, 'word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
  });

  it('keeps apart the pictures that heads of one wording call alike', async () => {
    const file = (picture: string) =>
      headed('函', ['default'], false, {
        'word/_rels/default.xml.rels':
          '<Relationships><Relationship Id="a" Type="http://x/image" Target="media/a.png"/></Relationships>',
        'word/media/a.png': picture,
      });
    const merged = await mergeDocuments([file('red'), file('blue')]);
    const pictures = Object.entries(unzipSync(merged)).filter(([name]) => name.endsWith('.png'));
    expect(pictures.map(([, bytes]) => Buffer.from(bytes).toString()).sort()).toEqual(['blue', 'red']);
  });

  it('keeps the lists of a file that follows one without any', async () => {
    const numbering =
      '<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="0"/><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>';
    const listed = wordFile({
      body: paragraph('乙', '<w:numPr><w:numId w:val="1"/></w:numPr>'),
      relationships: '<Relationship Id="n" Type="http://x/numbering" Target="numbering.xml"/>',
      parts: { 'word/numbering.xml': numbering },
    });
    const merged = await mergeDocuments([wordFile({ body: paragraph('甲') }), listed, listed]);
    const numbers = [...readPart(merged, 'word/document.xml').matchAll(/<w:numId w:val="(\d+)"/g)].map(
      ([, id]) => id,
    );
    expect(new Set(numbers).size).toBe(2);
    const lists = readPart(merged, 'word/numbering-merged.xml');
    for (const number of numbers) expect(lists).toContain(`<w:num w:numId="${number}"`);
  });
});

const part = (kind: string, target: string) =>
  `<Relationship Id="rId-${kind}-${target}" Type="http://x/${kind}" Target="${target}"/>`;

/** A file with a footnote, an endnote and a comment; the footnote has a link. */
function annotated(name: string): Buffer {
  const notes = (kind: string, link = '') => {
    const line = kind === 'comment' ? '' : `<w:${kind} w:type="separator" w:id="0"><w:p/></w:${kind}>`;
    return `<w:${kind}s xmlns:w="w">${line}<w:${kind} w:id="1">${paragraph(`${name}${kind}`)}${link}</w:${kind}></w:${kind}s>`;
  };
  const mark = (kind: string) => `<w:p><w:r><w:${kind}Reference w:id="1"/></w:r></w:p>`;
  return wordFile({
    body: ['footnote', 'endnote', 'comment'].map(mark).join(''),
    relationships: [
      ...['footnotes', 'endnotes', 'comments'].map((kind) => part(kind, `${kind}.xml`)),
      part('settings', 'settings.xml'),
    ].join(''),
    parts: {
      'word/footnotes.xml': notes('footnote', '<w:p><w:hyperlink r:id="rIdLink"/></w:p>'),
      'word/_rels/footnotes.xml.rels': `<Relationships>${outside('rIdLink', 'hyperlink', `https://example.invalid/${name}`)}</Relationships>`,
      'word/endnotes.xml': notes('endnote'),
      'word/comments.xml': notes('comment'),
      'word/settings.xml': '<w:settings xmlns:w="w"><w:zoom/><w:compat/></w:settings>',
    },
  });
}

/** A file whose heads say what they are. */
function headed(
  name: string,
  types: string[],
  tellsSides: boolean,
  parts: Record<string, string> = {},
): Buffer {
  const refer = (type: string) => `<w:headerReference w:type="${type}" r:id="rId-header-${type}.xml"/>`;
  return wordFile({
    body: `${paragraph(name)}<w:sectPr>${types.map(refer).join('')}</w:sectPr>`,
    relationships: [
      ...types.map((type) => part('header', `${type}.xml`)),
      part('settings', 'settings.xml'),
    ].join(''),
    parts: {
      ...Object.fromEntries(
        types.map((type) => [
          `word/${type}.xml`,
          `<w:hdr xmlns:w="w">${paragraph(`${name}${type}`)}</w:hdr>`,
        ]),
      ),
      'word/settings.xml': `<w:settings xmlns:w="w">${tellsSides ? '<w:evenAndOddHeaders w:val="true"/>' : ''}</w:settings>`,
      ...parts,
    },
  });
}
