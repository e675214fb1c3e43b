import { readFileSync } from 'node:fs';
import path from 'node:path';
import { makeBook } from '../../../src/documents/make-book';
import { bookFolder, bookOf } from '../../support/books';
import { paragraphsOf, partNames, readPart } from '../../support/word-files';

describe('a book as a Word file', () => {
  const { folder, remove } = bookFolder();
  const file = path.join(folder, 'book.docx');
  let word: Buffer;
  let text: string;
  let styles: string;
  const progress: number[] = [];

  beforeAll(async () => {
    const book = await bookOf(folder, 3);
    const onProgress = (share: number) => void progress.push(share);
    await makeBook({ book, format: 'docx', target: file, note: ['示例甲 导出'], onProgress });
    word = readFileSync(file);
    text = readPart(word, 'word/document.xml');
    styles = readPart(word, 'word/styles.xml');
  });
  afterAll(remove);

  it('has the page, the margins and the 22 lines of GB/T 9704 in every section', () => {
    const sections = text.match(/<w:sectPr.*?<\/w:sectPr>/gs) ?? [];
    expect(sections).toHaveLength(6);
    for (const section of sections) {
      expect(section).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
      expect(section).toMatch(/<w:pgMar w:top="2097" w:right="1474" w:bottom="1984" w:left="1587"/);
      expect(section).toMatch(/<w:docGrid w:type="lines" w:linePitch="579"\/>/);
    }
  });

  it('begins front matter, parts and index on odd pages, each numbering once', () => {
    const sections = text.match(/<w:sectPr.*?<\/w:sectPr>/gs) ?? [];
    expect(sections.map((section) => section.includes('w:val="oddPage"'))).toEqual([
      false,
      true,
      true,
      true,
      true,
      true,
    ]);
    const numbers = sections.map((section) => /<w:pgNumType[^>]*>/.exec(section)?.[0] ?? '');
    expect(numbers.map((number) => number.includes('w:start="1"'))).toEqual([
      false,
      true,
      false,
      true,
      false,
      false,
    ]);
    expect(numbers.map((number) => /w:fmt="(\w+)"/.exec(number)?.[1])).toEqual([
      undefined,
      'upperRoman',
      'upperRoman',
      'decimal',
      'decimal',
      'decimal',
    ]);
  });

  it('names the typefaces of official documents for Chinese text, and styles its levels with them', () => {
    const faceOf = (id: string) =>
      /w:eastAsia="([^"]+)"/.exec(
        styles.match(new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 's'))?.[0] ?? '',
      )?.[1];
    expect(/<w:rPrDefault>.*?w:eastAsia="([^"]+)"/s.exec(styles)?.[1]).toBe('仿宋_GB2312');
    expect(['Heading2', 'Heading3', 'Heading4', 'Heading5'].map(faceOf)).toEqual([
      '方正小标宋简体',
      '黑体',
      '楷体_GB2312',
      '仿宋_GB2312',
    ]);
    expect(styles).toMatch(
      /<w:pPrDefault><w:pPr><w:widowControl w:val="0"\/><w:spacing [^>]*w:line="579" w:lineRule="exact"/,
    );
    expect(styles).toMatch(/<w:rPrDefault>.*?<w:spacing w:val="-5"\/>.*?<w:sz w:val="32"\/>/s);
  });

  it('numbers the levels of headings as official documents do', () => {
    const words = paragraphsOf(text);
    expect(words).toEqual(
      expect.arrayContaining([
        '一、背景与起因',
        '二、主要做法',
        '（一）建强链上组织',
        '1.摸清底数',
        '四、经验启示',
      ]),
    );
    expect(words.some((line) => line.includes('附录'))).toBe(false);
  });

  it('shows page numbers in its contents before anyone updates it', () => {
    const contents = text.match(/<w:sdt>.*?<\/w:sdt>/s)?.[0] ?? '';
    expect(contents).toMatch(/<w:instrText[^>]*>TOC \\h \\o (?:"|&quot;)1-2/);
    expect(contents).not.toContain('w:dirty="true"');
    const entries = paragraphsOf(contents).filter((line) => line !== '');
    expect(entries).toHaveLength(6);
    for (const entry of entries) expect(entry).toMatch(/\d+$/);
    expect(entries[0]).toBe('第一篇　强党建1');
    // Parts and the index begin on odd pages.
    const pages = entries.map((entry) => Number(/\d+$/.exec(entry)?.[0]));
    expect([pages[0], pages[2], pages[5]].every((page) => (page ?? 0) % 2 === 1)).toBe(true);
    expect([...pages].sort((one, other) => one - other)).toEqual(pages);
  });

  it('has page numbers at the outer edge and running heads of its own on either side', () => {
    expect(readPart(word, 'word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
    const footers = partNames(word)
      .filter((name) => /footer\d+\.xml$/.test(name))
      .map((name) => readPart(word, name));
    const shown = footers.filter((footer) => footer.includes('PAGE'));
    expect(shown.some((footer) => footer.includes('<w:jc w:val="right"/>'))).toBe(true);
    expect(shown.some((footer) => footer.includes('<w:jc w:val="left"/>'))).toBe(true);
    for (const footer of shown) expect(footer).toMatch(/— .*PAGE.* —/s);
    const heads = partNames(word)
      .filter((name) => /header\d+\.xml$/.test(name))
      .map((name) => paragraphsOf(readPart(word, name)).join(''));
    expect(heads).toEqual(
      expect.arrayContaining([
        '第一篇　强党建',
        '第二篇　促服务',
        '单位索引',
        '示例省社会组织创新工作法汇编',
      ]),
    );
  });

  it('captions its pictures in one count, each with words for those who do not see it', () => {
    const captions = paragraphsOf(text).filter((line) => /^图\d/.test(line));
    expect(captions.map((caption) => Number(/^图(\d+)/.exec(caption)?.[1]))).toEqual([1, 2, 3, 4, 5, 6]);
    expect(captions[0]).toBe('图1　链上议事会');
    expect(text.match(/SEQ 图/g)).toHaveLength(6);
    expect(text.match(/descr="党员在服务点接待群众\d+"/g)).toHaveLength(6);
  });

  it('lists its organizations with their pages', () => {
    const entries = paragraphsOf(text).filter((line) => /^示例行业协会\d+/.test(line));
    expect(entries).toHaveLength(3);
    expect(text.match(/PAGEREF method_\d_\d \\h/g)).toHaveLength(3);
    expect(entries.every((entry) => /\d+$/.test(entry))).toBe(true);
  });

  it('ends with who took it, and tells how far it is', () => {
    expect(paragraphsOf(text).at(-1)).toBe('示例甲 导出');
    expect(progress.at(-1)).toBe(1);
    expect([...progress].sort((one, other) => one - other)).toEqual(progress);
  });
});
