import sharp from 'sharp';
import { checkTemplate, fillTemplate, type TemplateData } from '../../../src/documents/template';
import { DOCUMENT_KINDS } from '../../../src/shared/letters';
import { readShipped } from '../../../src/documents/shipped';
import { OFFICIAL } from '../../support/official';
import {
  outside,
  paragraph,
  paragraphsOf,
  partNames,
  readPart,
  wordFile,
  type WordParts,
} from '../../support/word-files';

const filled = async (body: string, data: TemplateData) =>
  readPart(await fillTemplate(wordFile({ body }), data), 'word/document.xml');
const texts = async (body: string, data: TemplateData) => paragraphsOf(await filled(body, data));

type NoteKind = 'footnote' | 'endnote';
const mark = (kind: NoteKind, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
const marked = (kind: NoteKind, id: number) => `<w:p>${mark(kind, id)}</w:p>`;

/** A file with notes under the numbers 2, 3 …, as Word writes them; `more` stands at the end of each footnote. */
function annotated(
  body: string,
  { footnote = [], endnote = [], more = '' }: { footnote?: string[]; endnote?: string[]; more?: string },
): Buffer {
  const notes = (kind: NoteKind, texts: string[]): string =>
    `<w:${kind}s xmlns:w="w" xmlns:r="r"><w:${kind} w:type="separator" w:id="0"><w:p/></w:${kind}>${texts
      .map(
        (text, index) =>
          `<w:${kind} w:id="${index + 2}"><w:p><w:r><w:${kind}Ref/></w:r><w:r><w:t>${text}</w:t></w:r></w:p>${kind === 'footnote' ? more : ''}</w:${kind}>`,
      )
      .join('')}</w:${kind}s>`;
  const relationship = (kind: NoteKind): string =>
    `<Relationship Id="rId-${kind}" Type="http://x/${kind}s" Target="${kind}s.xml"/>`;
  return wordFile({
    body,
    relationships: relationship('footnote') + relationship('endnote'),
    parts: {
      'word/footnotes.xml': notes('footnote', footnote),
      'word/endnotes.xml': notes('endnote', endnote),
    },
  });
}

describe('filling a template', () => {
  it('puts values where their names stand, over runs and in full-width braces too', async () => {
    const spread =
      '<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>关于{标</w:t></w:r><w:r><w:t>题</w:t></w:r><w:r><w:t>}的通知</w:t></w:r></w:p>';
    expect(
      await texts(spread + paragraph('｛＃有｝至｛单位．名称｝｛／有｝'), {
        标题: '命名',
        有: true,
        单位: { 名称: '甲会' },
      }),
    ).toEqual(['关于命名的通知', '至甲会']);
    expect(await filled(spread, { 标题: 'x' })).toMatch(/<w:r><w:rPr><w:b\/?>.*?关于.*?x/s);
  });

  it('keeps values as text', async () => {
    expect(await filled(paragraph('{a}'), { a: '<w:p/>&"\u0000\n=1' })).toContain(
      '&lt;w:p/&gt;&amp;&quot;</w:t><w:br/><w:t xml:space="preserve">=1',
    );
  });

  it('leaves an empty value empty', async () => {
    expect(await texts(paragraph('甲{a}乙{b}丙'), { a: null, b: '' })).toEqual(['甲乙丙']);
  });

  it.each([
    ['a paragraph that the list embraces', paragraph('{#各段}{段落}{/各段}'), ['一', '二']],
    [
      'the paragraphs between two markers',
      paragraph('{#各段}') + paragraph('{段落}') + paragraph('{/各段}'),
      ['一', '二'],
    ],
    ['words within a line', paragraph('有{#各段}{段落}、{/各段}等'), ['有一、二、等']],
    [
      'rows of a table',
      `<w:tbl><w:tr><w:tc>${paragraph('{#各段}')}</w:tc><w:tc>${paragraph('{段落}{/各段}')}</w:tc></w:tr></w:tbl>`,
      ['', '一', '', '二'],
    ],
    ['lists in lists', paragraph('{#外}{#各段}{段落}{尾}{/各段}；{/外}'), ['一甲二甲；', '一乙二乙；']],
  ])('repeats %s', async (_, body, expected) => {
    const 各段 = [{ 段落: '一' }, { 段落: '二' }];
    expect(await texts(body, { 各段, 外: [{ 尾: '甲' }, { 尾: '乙' }] })).toEqual(expected);
  });

  it('leaves out what a condition does not hold for, and keeps a paragraph in its cell', async () => {
    const body = `${paragraph('{#有}甲{/有}')}<w:tbl><w:tr><w:tc>${paragraph('{#无}乙{/无}')}</w:tc></w:tr></w:tbl>`;
    const xml = await filled(body, { 有: '是', 无: false });
    expect(paragraphsOf(xml)[0]).toBe('甲');
    expect(xml).not.toContain('乙');
    expect(xml).toMatch(/<w:tc><w:p\/><\/w:tc>/);
  });

  it('sets the levels of a text apart by their numerals', async () => {
    const body =
      paragraph('{#正文}') +
      paragraph('{#段落.一级}[{段落}]{/段落.一级}') +
      paragraph('{#段落.二级}({段落}){/段落.二级}') +
      paragraph('{#段落.正文}{段落}{/段落.正文}') +
      paragraph('{/正文}');
    const 正文 = ['一、总体要求', '（一）目标', '一、要做好。不能拖。', '全文'].map((段落) => ({ 段落 }));
    expect(await texts(body, { 正文 })).toEqual([
      '[一、总体要求]',
      '(（一）目标)',
      '一、要做好。不能拖。',
      '全文',
    ]);
  });

  it('places pictures with their parts and types', async () => {
    const picture = await sharp({ create: { width: 4, height: 2, channels: 3, background: 'red' } })
      .png()
      .toBuffer();
    const file = await fillTemplate(wordFile({ body: paragraph('章：{%章}') }), {
      章: { picture, width: 40, height: 20 },
    });
    const media = partNames(file).filter((name) => name.startsWith('word/media/'));
    expect(media).toHaveLength(1);
    expect(readPart(file, 'word/document.xml')).toContain('<wp:extent cx="381000" cy="190500"/>');
    expect(readPart(file, 'word/_rels/document.xml.rels')).toContain(media[0]?.slice('word/'.length));
    expect(readPart(file, '[Content_Types].xml')).toContain('Extension="png"');
  });

  it('fills footnotes and endnotes, those of a list once for each of it', async () => {
    const file = annotated(
      `${paragraph('{标题}')}${marked('footnote', 2)}${paragraph('{#各单位}')}<w:p><w:r><w:t>{名称}</w:t></w:r>${mark('footnote', 3)}</w:p>${paragraph('{/各单位}')}${paragraph('{#无}')}${marked('footnote', 4)}${paragraph('{/无}')}${marked('endnote', 2)}`,
      {
        footnote: ['{标题}的依据', '{名称}的地址：{地址}', '不印'],
        endnote: ['共{#各单位}{名称}、{/各单位}等'],
      },
    );
    const data = {
      标题: '通知',
      无: false,
      各单位: [
        { 名称: '甲会', 地址: '甲路' },
        { 名称: '乙会', 地址: '乙路' },
      ],
    };
    const filled = await fillTemplate(file, data);
    const text = readPart(filled, 'word/document.xml');
    const notesOf = (kind: 'footnote' | 'endnote') => {
      const notes = readPart(filled, `word/${kind}s.xml`);
      expect(notes).toContain(`<w:${kind} w:type="separator" w:id="0">`);
      expect(notes).not.toMatch(/[{}]/);
      const own = notes.match(new RegExp(`<w:${kind} w:id=.*?</w:${kind}>`, 'gs')) ?? [];
      return [...text.matchAll(new RegExp(`<w:${kind}Reference w:id="(\\d+)"`, 'g'))].map(([, id]) =>
        own
          .filter((note) => note.includes(`w:id="${id}"`))
          .map(paragraphsOf)
          .join('|'),
      );
    };
    expect(notesOf('footnote')).toEqual(['通知的依据', '甲会的地址：甲路', '乙会的地址：乙路']);
    expect(readPart(filled, 'word/footnotes.xml')).not.toContain('不印');
    expect(notesOf('endnote')).toEqual(['共甲会、乙会、等']);
    expect(paragraphsOf(text)).toEqual(expect.arrayContaining(['通知', '甲会', '乙会']));
  });

  it('keeps the number of a note, and a paragraph in it, where a condition takes all its words', async () => {
    const file = annotated(marked('footnote', 2), { footnote: ['{#无}甲{/无}'] });
    const notes = readPart(await fillTemplate(file, { 无: false }), 'word/footnotes.xml');
    expect(notes).toMatch(/<w:footnote w:id="1"><w:p><w:r><w:footnoteRef><\/w:footnoteRef><\/w:r><\/w:p>/);
  });

  it('places pictures in notes with what refers to them', async () => {
    const picture = await sharp({ create: { width: 4, height: 2, channels: 3, background: 'red' } })
      .png()
      .toBuffer();
    const file = annotated(marked('footnote', 2), { footnote: ['章{%章}'] });
    const filled = await fillTemplate(file, { 章: { picture, width: 40, height: 20 } });
    const id = /r:embed="([^"]+)"/.exec(readPart(filled, 'word/footnotes.xml'))?.[1];
    expect(readPart(filled, 'word/_rels/footnotes.xml.rels')).toContain(`Id="${id}"`);
  });

  it('refuses data that the template does not suit', async () => {
    await expect(fillTemplate(wordFile({ body: paragraph('{题目}') }), { 标题: 'x' })).rejects.toMatchObject({
      code: 'template-faults',
    });
  });
});

describe('checking a template', () => {
  const sample: TemplateData = { 标题: '通知', 各单位: [{ 名称: '甲会' }], 章: null, 空: [] };
  it.each([
    [
      'an unknown field',
      paragraph('关于{题目}的通知'),
      { placeholder: '{题目}', where: '关于{题目}的通知', place: 'body', code: 'unknown-field' },
    ],
    [
      'an unknown field in a list',
      paragraph('{#各单位}{地址}{/各单位}'),
      { placeholder: '{地址}', place: 'body', code: 'unknown-field' },
    ],
    [
      'a field in a table',
      `<w:tbl><w:tr><w:tc>${paragraph('电话{电话}')}</w:tc></w:tr></w:tbl>`,
      { placeholder: '{电话}', where: '电话{电话}', place: 'table', code: 'unknown-field' },
    ],
    [
      'a list that does not end',
      paragraph('{#各单位}{名称}'),
      { placeholder: '{#各单位}', code: 'not-closed' },
    ],
    [
      'an end without beginning',
      paragraph('名单{/各单位}'),
      { placeholder: '{/各单位}', where: '名单{/各单位}', code: 'not-opened' },
    ],
    [
      'a brace that does not close',
      paragraph('关于{标题的通知'),
      { placeholder: '{标题的通知', code: 'unfinished-braces' },
    ],
    ['a picture that is text', paragraph('{%标题}'), { placeholder: '{%标题}', code: 'not-a-picture' }],
    ['a list as a value', paragraph('{各单位}'), { placeholder: '{各单位}', code: 'not-plain' }],
  ])('names %s and where it stands', async (_, body, fault) => {
    const faults = await checkTemplate(wordFile({ body }), sample);
    expect(faults[0]).toMatchObject(fault);
  });

  it.each([
    [
      'a footnote',
      annotated(marked('footnote', 2), { footnote: ['依据{题目}'] }),
      { placeholder: '{题目}', where: '依据{题目}', place: 'footnote', code: 'unknown-field' },
    ],
    [
      'an endnote',
      annotated(marked('endnote', 2), { endnote: ['依据{标题'] }),
      { placeholder: '{标题', where: '依据{标题', place: 'endnote', code: 'unfinished-braces' },
    ],
    [
      'a footnote of a list, whose fields it has',
      annotated(
        `<w:p><w:r><w:t>{#各单位}{名称}</w:t></w:r>${mark('footnote', 2)}<w:r><w:t>{/各单位}</w:t></w:r></w:p>`,
        { footnote: ['{名称}，{地址}'] },
      ),
      { placeholder: '{地址}', where: '{名称}，{地址}', place: 'footnote', code: 'unknown-field' },
    ],
    [
      'a footnote whose list does not end',
      annotated(marked('footnote', 2), { footnote: ['{#各单位}{名称}'] }),
      { placeholder: '{#各单位}', place: 'footnote', code: 'not-closed' },
    ],
    [
      'a footnote with a table',
      annotated(marked('footnote', 2), {
        footnote: ['甲'],
        more: `<w:tbl><w:tr><w:tc>${paragraph('{电话}')}</w:tc></w:tr></w:tbl>`,
      }),
      { placeholder: '{电话}', place: 'footnote', code: 'unknown-field' },
    ],
  ])('names what is wrong in %s', async (_, file, fault) => {
    const faults = await checkTemplate(file, sample);
    expect(faults[0]).toMatchObject(fault);
    await expect(fillTemplate(file, sample)).rejects.toMatchObject({ code: 'template-faults' });
  });

  it('does not follow a note that has a mark of itself', async () => {
    const file = annotated(marked('footnote', 2), { footnote: ['{标题}'], more: marked('footnote', 2) });
    expect(await checkTemplate(file, sample)).toEqual([]);
    const notes = readPart(await fillTemplate(file, sample), 'word/footnotes.xml');
    expect(paragraphsOf(notes)).toContain('通知');
  });

  it('finds nothing wrong with a template that suits', async () => {
    expect(
      await checkTemplate(
        wordFile({ body: paragraph('{标题}{%章}{#各单位}{名称}{/各单位}{#空}{任何}{/空}') }),
        sample,
      ),
    ).toEqual([]);
  });

  const field = (...codes: string[]) =>
    `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${codes.join('')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
  const code = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
  it.each<[string, WordParts]>([
    [
      'a picture from outside',
      { relationships: outside('rId9', 'image', 'https://example.invalid/a.png'), body: '' },
    ],
    [
      'a template from outside its settings',
      { relationships: outside('rId9', 'attachedTemplate', 'https://example.invalid/a.dotm'), body: '' },
    ],
    [
      'a field that reads files',
      { body: '<w:p><w:r><w:instrText>INCLUDETEXT "c:\\\\a.txt"</w:instrText></w:r></w:p>' },
    ],
    ['a field that starts programs', { body: '<w:p><w:fldSimple w:instr="DDEAUTO c:\\\\cmd.exe"/></w:p>' }],
    [
      'an embedded program',
      {
        relationships: '<Relationship Id="rId9" Type="http://x/oleObject" Target="embeddings/a.bin"/>',
        body: '',
      },
    ],
    [
      'another file in its text',
      { relationships: '<Relationship Id="rId9" Type="http://x/aFChunk" Target="a.html"/>', body: '' },
    ],
    ['a control', { body: '<w:p><w:r><w:object><w:control r:id="rId9"/></w:object></w:r></w:p>' }],
    [
      'a link to a file or program of the reader',
      { relationships: outside('rId9', 'hyperlink', 'file:///c:/a.exe'), body: '' },
    ],
    [
      'an add-in',
      {
        relationships: '<Relationship Id="rId9" Type="http://x/webextensiontaskpanes" Target="a.xml"/>',
        body: '',
      },
    ],
    [
      'a field whose name is spread over runs',
      { body: field(code('INCLUDE'), code('PICTURE "c:\\\\a.png"')) },
    ],
    [
      'a field whose name another field makes',
      {
        body: field(
          code('INCLUDE'),
          '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
          code('QUOTE TEXT'),
          '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
          code(' "c:\\\\a.txt"'),
        ),
      },
    ],
    [
      'a field in its notes',
      {
        body: '',
        parts: {
          'word/footnotes.xml': `<w:footnotes xmlns:w="w">${field(code('DDE c:\\\\cmd.exe'))}</w:footnotes>`,
        },
      },
    ],
    [
      'a field under a prefix that nobody uses',
      { body: '<x:p><x:fldSimple x:instr=" IMPORT c:\\\\a.png"/></x:p>' },
    ],
    [
      'what is outside under a prefix that nobody uses',
      {
        body: '',
        parts: {
          'word/_rels/footer9.xml.RELS':
            '<r:Relationships xmlns:r="r"><r:Relationship Id="a" Type="http://x/image" Target="https://example.invalid/a.png" TargetMode="External"/></r:Relationships>',
        },
      },
    ],
  ])('refuses %s', async (_, parts) => {
    await expect(checkTemplate(wordFile(parts), {})).rejects.toMatchObject({
      code: 'document-with-outside-content',
    });
  });
});

describe('a template that is no template', () => {
  it.each<[string, WordParts, string]>([
    ['with macros', { body: '', parts: { 'word/vbaProject.bin': 'x' } }, 'document-with-macros'],
    [
      'that declares macros',
      { body: '', contentType: 'application/vnd.ms-word.template.macroEnabledTemplate.main+xml' },
      'document-with-macros',
    ],
    [
      'that unpacks to more than a template is',
      { body: paragraph('甲'.repeat(1_500_000)) },
      'document-too-large',
    ],
  ])('is refused: %s', async (_, parts, code) => {
    await expect(checkTemplate(wordFile(parts), {})).rejects.toMatchObject({ code });
  });
});

describe('a template that is sound', () => {
  it('forgets where its own template lay', async () => {
    const file = wordFile({
      body: paragraph('{标题}'),
      relationships: '<Relationship Id="rIdSettings" Type="http://x/settings" Target="settings.xml"/>',
      parts: {
        'word/settings.xml':
          '<w:settings xmlns:w="w"><w:attachedTemplate r:id="rId1"/><w:zoom/></w:settings>',
        'word/_rels/settings.xml.rels': `<Relationships>${outside('rId1', 'attachedTemplate', 'file:///d:/a.dotm')}</Relationships>`,
      },
    });
    const filled = await fillTemplate(file, { 标题: '通知' });
    expect(readPart(filled, 'word/settings.xml')).not.toContain('attachedTemplate');
    expect(readPart(filled, 'word/_rels/settings.xml.rels')).not.toContain('a.dotm');
  });

  it('may have page numbers, contents and addresses to click on', async () => {
    const part = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const file = wordFile({
      relationships: outside('rId9', 'hyperlink', 'https://example.invalid/'),
      body: `<w:p>${part('begin')}<w:r><w:instrText>TOC \\o</w:instrText></w:r>${part('separate')}${part('begin')}<w:r><w:instrText>PAGEREF a</w:instrText></w:r>${part('end')}${part('end')}</w:p>`,
    });
    expect(await checkTemplate(file, {})).toEqual([]);
  });
});

describe('the documents that come with the product', () => {
  it.each(DOCUMENT_KINDS)(
    '%s fits the data of official documents and leaves no placeholder',
    async (kind) => {
      const template = await readShipped(kind);
      expect(await checkTemplate(template, OFFICIAL)).toEqual([]);
      const text = readPart(await fillTemplate(template, OFFICIAL), 'word/document.xml');
      expect(text).not.toMatch(/[{}]/);
      for (const field of ['发文字号', '发文机关署名', '成文日期'] as const)
        if (!(kind === 'certificate' && field === '成文日期')) expect(text).toContain(OFFICIAL[field]);
    },
  );

  it('have red heads, the rule, the imprint and the signer where the standard wants them', async () => {
    const text = readPart(await fillTemplate(await readShipped('request'), OFFICIAL), 'word/document.xml');
    expect(text).toMatch(/<w:bottom (?=[^>]*w:color="FF0000")(?=[^>]*w:space="11")[^>]*w:sz="12"/);
    expect(paragraphsOf(text)).toEqual(
      expect.arrayContaining([
        '示社党〔2026〕8号签发人：示例甲',
        '各市社会组织党委：',
        '一、总体要求',
        '抄送：省委组织部。',
      ]),
    );
    const bare = await fillTemplate(await readShipped('request'), { ...OFFICIAL, 抄送: '' });
    // Two lines of the imprint and their three rules; without copies, one line between two.
    expect(text.match(/<w:framePr [^>]*w:yAlign="bottom"/g)).toHaveLength(5);
    expect(readPart(bare, 'word/document.xml').match(/<w:framePr [^>]*w:yAlign="bottom"/g)).toHaveLength(3);
    expect(text.match(/w:top="2097" w:right="1474" w:bottom="1984" w:left="1587"/g)).toHaveLength(1);
  });
});
