import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';
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
