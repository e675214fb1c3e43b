import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';
import sharp from 'sharp';
import { makeBook } from '../../../src/documents/make-book';
import { readMethodFile } from '../../../src/documents/read-method';
import { bookFolder, bookMethod, singleBook } from '../../support/books';
import { outside, paragraph, wordFile, type WordParts } from '../../support/word-files';

const { folder, remove } = bookFolder();
afterAll(remove);

function save(content: Uint8Array): string {
  const file = path.join(folder, 'method.docx');
  writeFileSync(file, content);
  return file;
}
const read = (parts: WordParts) => readMethodFile(save(wordFile(parts)));

describe('reading a work method', () => {
  it('loses nothing of a method that went to Word and back', async () => {
    const method = await bookMethod(folder, 1);
    const file = path.join(folder, 'single.docx');
    await makeBook({ book: singleBook(method), format: 'docx', target: file });
    const found = await readMethodFile(file);
    expect([found.title, found.oneLine, found.notes]).toEqual([method.title, method.oneLine, []]);
    const tokens = found.pictures.map(({ token }) => token);
    const practice = method.sections[1]?.html
      .replace('建强链上组织', '（一）建强链上组织')
      .replace('摸清底数', '1.摸清底数')
      .replace(method.pictures[0]?.token ?? '', tokens[0] ?? '');
    const rest = `<figure><img data-token="${tokens[1]}"><figcaption>第3次服务现场</figcaption></figure>`;
    expect(found.sections).toEqual({
      background: method.sections[0]?.html,
      practice,
      results: method.sections[2]?.html,
      insights: `${method.sections[3]?.html}${rest}`,
    });
    expect(found.pictures.map(({ caption, alternative, type }) => [caption, alternative, type])).toEqual([
      ['链上议事会', '党员在服务点接待群众2', 'image/png'],
      ['第3次服务现场', '党员在服务点接待群众3', 'image/jpeg'],
    ]);
    // What was read prints as the same text again.
    const again = path.join(folder, 'again.docx');
    const sections = method.sections.map(({ section }) => ({ section, html: found.sections[section] ?? '' }));
    const pictures = method.pictures.map((picture, index) => ({ ...picture, token: tokens[index] ?? '' }));
    await makeBook({ book: singleBook({ ...method, sections, pictures }), format: 'docx', target: again });
    const third = await readMethodFile(again);
    const plain = (html = '') => html.replace(/data-token="\w+"/g, '');
    expect(Object.values(third.sections).map(plain)).toEqual(Object.values(found.sections).map(plain));
  });

  it('finds sections and headings by their numerals where no style was used', async () => {
    const found = await read({
      body: [
        paragraph('“红色驿站”工作法'),
        paragraph('一句话概括：小驿站办大实事。'),
        paragraph('一、工作背景'),
        paragraph('行业分散，党员流动。'),
        paragraph('二、主要做法与措施'),
        paragraph('（一）建阵地'),
        paragraph('1.选址'),
        paragraph('沿线布点。'),
        paragraph('三、取得的成效'),
        paragraph('服务群众三千人次。'),
        paragraph('四、几点启示'),
        paragraph('贴近才有力量。'),
      ].join(''),
    });
    expect(found).toEqual({
      title: '“红色驿站”工作法',
      oneLine: '小驿站办大实事。',
      sections: {
        background: '<p>行业分散，党员流动。</p>',
        practice: '<h3>（一）建阵地</h3><h4>1.选址</h4><p>沿线布点。</p>',
        results: '<p>服务群众三千人次。</p>',
        insights: '<p>贴近才有力量。</p>',
      },
      pictures: [],
      notes: [],
    });
  });

  it('keeps all text where no heading names a section, and says so', async () => {
    const found = await read({
      body: paragraph('驿站工作法') + paragraph('我们做了很多。') + paragraph('群众满意。'),
    });
    expect(found.sections).toEqual({ practice: '<p>我们做了很多。</p><p>群众满意。</p>' });
    expect(found.notes).toEqual(['no-section-headings']);
  });

  it('accepts tracked changes, and drops links, comments and footnotes with a note of each', async () => {
    const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
    const found = await read({
      relationships: outside('rId9', 'hyperlink', 'https://example.invalid/'),
      body: `${paragraph('标题')}${paragraph('一、背景')}<w:p><w:ins>${run('新')}</w:ins><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:hyperlink r:id="rId9">${run('链接')}</w:hyperlink><w:commentRangeStart/><w:r><w:footnoteReference/></w:r></w:p>`,
    });
    expect(found.sections.background).toBe('<p>新链接</p>');
    expect(found.notes).toEqual(['tracked-changes', 'links-removed', 'comments', 'footnotes']);
  });

  describe('with pictures in a table', () => {
    const cell = (content: string) => `<w:tc>${content}</w:tc>`;
    const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
    const shown = (id: string) => `<w:p><w:r><w:drawing><a:blip r:embed="${id}"/></w:drawing></w:r></w:p>`;
    const readTable = async (...rows: string[]) => {
      const colours = ['red', 'blue'];
      const pictures = await Promise.all(
        colours.map((background) =>
          sharp({ create: { width: 8, height: 8, channels: 3, background } })
            .png()
            .toBuffer(),
        ),
      );
      const found = await read({
        relationships: pictures
          .map((_, at) => `<Relationship Id="p${at}" Type="http://x/image" Target="media/${at}.png"/>`)
          .join(''),
        parts: Object.fromEntries(pictures.map((bytes, at) => [`word/media/${at}.png`, bytes])),
        body: `${paragraph('标题')}${paragraph('一、背景')}<w:tbl>${rows.join('')}</w:tbl>${paragraph('其后')}`,
      });
      expect(found.pictures.map(({ data }) => data)).toEqual(pictures);
      const names = new Map(found.pictures.map(({ token }, at) => [token, `p${at}`]));
      return {
        html: found.sections.background?.replace(/[0-9a-f]{32}/g, (token) => names.get(token) ?? token),
        captions: found.pictures.map(({ caption }) => caption),
        notes: found.notes,
      };
    };
    const figure = (name: string, caption: string) =>
      `<figure><img data-token="${name}"><figcaption>${caption}</figcaption></figure>`;

    it('puts them after the table, with the captions in their cells', async () => {
      const found = await readTable(
        row(cell(paragraph('走访')), cell(shown('p0') + paragraph('图1 入户'))),
        row(cell(paragraph('议事')), cell(paragraph('见右图') + shown('p1') + paragraph('每周一次。'))),
      );
      expect(found).toEqual({
        html: `<table><tbody><tr><td><p>走访</p></td><td><p></p></td></tr><tr><td><p>议事</p></td><td><p>见右图</p><p>每周一次。</p></td></tr></tbody></table>${figure('p0', '入户')}${figure('p1', '')}<p>其后</p>`,
        captions: ['入户', ''],
        notes: ['pictures-after-table'],
      });
    });

    it('keeps no table that only laid them out, and takes the words below for captions', async () => {
      const found = await readTable(
        row(cell(shown('p0')), cell(shown('p1'))),
        row(cell(paragraph('入户走访')), cell(paragraph('图2　民主议事'))),
      );
      expect(found).toEqual({
        html: `${figure('p0', '入户走访')}${figure('p1', '民主议事')}<p>其后</p>`,
        captions: ['入户走访', '民主议事'],
        notes: ['pictures-after-table'],
      });
    });
  });

  it('reads what a style stresses', async () => {
    const style = (id: string, name: string) =>
      `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
    const run = (id: string, text: string) =>
      `<w:r><w:rPr><w:rStyle w:val="${id}"/></w:rPr><w:t>${text}</w:t></w:r>`;
    const found = await read({
      styles: style('a', 'Emphasis') + style('b', 'Strong'),
      body: `${paragraph('标题')}${paragraph('一、背景')}<w:p>${run('a', '要')}${run('b', '紧')}</w:p>`,
    });
    expect(found.sections.background).toBe('<p><em>要</em><strong>紧</strong></p>');
  });

  it.each<[string, WordParts]>([
    [
      'a field that starts a program',
      {
        body: '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DDE</w:instrText></w:r><w:r><w:instrText>AUTO c:\\cmd.exe</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>甲</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
      },
    ],
    [
      'a field that reads files',
      {
        body: '<w:p><w:fldSimple w:instr="INCLUDETEXT c:\\a.txt"><w:r><w:t>甲</w:t></w:r></w:fldSimple></w:p>',
      },
    ],
    [
      'another file',
      {
        relationships: '<Relationship Id="rId9" Type="http://x/aFChunk" Target="a.html"/>',
        parts: { 'word/a.html': '<b>乙</b>' },
        body: `${paragraph('甲')}<w:altChunk r:id="rId9"/>`,
      },
    ],
    [
      'an embedded program',
      {
        relationships: '<Relationship Id="rId9" Type="http://x/oleObject" Target="embeddings/a.bin"/>',
        parts: { 'word/embeddings/a.bin': 'MZ' },
        body: `${paragraph('甲')}<w:p><w:r><w:object><o:OLEObject r:id="rId9"/></w:object></w:r></w:p>`,
      },
    ],
  ])('keeps nothing of %s but its words, and says so', async (_, parts) => {
    const found = await read({ ...parts, body: paragraph('标题') + paragraph('一、背景') + parts.body });
    expect(found.sections.background).toMatch(/^<p>甲<\/p>(<p><\/p>)?$/);
    expect([found.pictures, found.notes]).toEqual([[], ['outside-content']]);
  });

  it('takes nothing from a template that lies elsewhere', async () => {
    const found = await read({
      relationships: outside('rId9', 'attachedTemplate', 'https://example.invalid/a.dotm'),
      body: paragraph('标题') + paragraph('一、背景') + paragraph('甲'),
    });
    expect(found.sections.background).toBe('<p>甲</p>');
  });

  it('fetches no picture from outside', async () => {
    const found = await read({
      relationships: outside('rId9', 'image', 'file:///etc/hosts'),
      body: `${paragraph('标题')}${paragraph('一、背景')}<w:p><w:r><w:drawing><a:blip r:link="rId9"/><a:blip r:embed="rId9"/></w:drawing></w:r></w:p>`,
    });
    expect([found.pictures, found.notes]).toEqual([[], ['linked-picture']]);
  });

  it('leaves out a picture that is none', async () => {
    const found = await read({
      relationships: '<Relationship Id="rId9" Type="http://x/image" Target="media/a.png"/>',
      parts: { 'word/media/a.png': 'MZ no picture' },
      body: `${paragraph('标题')}${paragraph('一、背景')}<w:p><w:r><w:drawing><a:blip r:embed="rId9"/></w:drawing></w:r></w:p>`,
    });
    expect([found.pictures, found.notes]).toEqual([[], ['unreadable-picture']]);
  });

  it('reads the markup of a text as text', async () => {
    const found = await read({
      body: paragraph('标题') + paragraph('一、背景') + paragraph('&lt;img src=x onerror=alert(1)&gt;'),
    });
    expect(found.sections.background).toBe('<p>&lt;img src=x onerror=alert(1)&gt;</p>');
  });
});

describe('refusing a Word file', () => {
  const body = paragraph('标题');
  const bomb = '<w:p/>'.repeat(2_000_000);
  it.each<[string, () => Uint8Array, string]>([
    ['that is no zip', () => Buffer.from('标题'), 'not-a-document'],
    ['that is empty', () => Buffer.alloc(0), 'not-a-document'],
    [
      'of an old format or with a password',
      () => Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      'old-or-encrypted-document',
    ],
    ['that was cut', () => wordFile({ body }).subarray(0, 400), 'document-damaged'],
    ['that is a zip of something else', () => zipSync({ 'a.txt': Buffer.from('a') }), 'not-a-document'],
    ['with macros', () => wordFile({ body, parts: { 'word/vbaProject.bin': 'x' } }), 'document-with-macros'],
    [
      'that declares macros',
      () => wordFile({ body, contentType: 'application/vnd.ms-word.document.macroEnabled.main+xml' }),
      'document-with-macros',
    ],
    [
      'with macros under another name',
      () =>
        wordFile({
          body,
          relationships: '<r:Relationship Id="rId9" Type="http://x/vbaProject" Target="media/a.bin"/>',
          parts: { 'word/media/a.bin': 'x' },
        }),
      'document-with-macros',
    ],
    [
      'with controls',
      () => wordFile({ body, parts: { 'word/activeX/activeX1.bin': 'x' } }),
      'document-with-macros',
    ],
    ['whose text is a bomb', () => wordFile({ body: bomb }), 'document-too-large'],
    [
      'with entities',
      () =>
        wordFile({
          body,
          parts: {
            'word/document.xml':
              '<!DOCTYPE a [<!ENTITY b "c">]><w:document><w:body>&b;</w:body></w:document>',
          },
        }),
      'document-damaged',
    ],
    ['whose text is no XML', () => wordFile({ body: '<w:p>' }), 'document-damaged'],
    [
      'nested beyond reason',
      () => wordFile({ body: `${'<w:p>'.repeat(300)}${'</w:p>'.repeat(300)}` }),
      'document-damaged',
    ],
  ])('%s', async (_, make, code) => {
    await expect(readMethodFile(save(make()))).rejects.toMatchObject({ name: 'DocumentRefused', code });
  });
});
