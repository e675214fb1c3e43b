import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Workbook } from 'exceljs';
import { unzipSync } from 'fflate';
import { makeBook } from '../../../src/documents/make-book';
import { bookFolder, bookOf } from '../../support/books';

describe('a book in other forms', () => {
  const { folder, remove } = bookFolder();
  afterAll(remove);

  it('is a PDF file with as many pages as the maker says, tagged, with bookmarks', async () => {
    const target = path.join(folder, 'book.pdf');
    const { pages } = await makeBook({ book: await bookOf(folder, 2), format: 'pdf', target });
    const pdf = readFileSync(target).toString('latin1');
    expect(pdf.startsWith('%PDF-')).toBe(true);
    expect(pages).toBeGreaterThan(12);
    expect(pdf).toMatch(/\/Lang\s*\(zh/);
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toContain('/Outlines');
  });

  it('is an EPUB file whose every link and picture is in it', async () => {
    const target = path.join(folder, 'book.epub');
    await makeBook({ book: await bookOf(folder, 2), format: 'epub', target });
    const bytes = readFileSync(target);
    expect(bytes.subarray(30, 58).toString()).toBe('mimetypeapplication/epub+zip');
    const files = unzipSync(bytes);
    const pages = Object.entries(files).filter(([name]) => name.endsWith('.xhtml'));
    expect(pages.length).toBe(8);
    const targets = pages.flatMap(([, content]) =>
      [...new TextDecoder().decode(content).matchAll(/(?:src|href)="([^"]+)"/g)].map(([, link]) => link),
    );
    expect(targets.filter((link) => !(`OEBPS/${link}` in files))).toEqual([]);
    expect(targets.filter((link) => link?.startsWith('images/'))).toHaveLength(4);
  });

  it('is a workbook with a row for each method', async () => {
    const target = path.join(folder, 'book.xlsx');
    await makeBook({ book: await bookOf(folder, 3), format: 'xlsx', target });
    const workbook = new Workbook();
    await workbook.xlsx.readFile(target);
    const sheet = workbook.worksheets[0];
    expect(sheet?.rowCount).toBe(4);
    expect(sheet?.getRow(3).values).toEqual([
      undefined,
      2,
      '第二篇　促服务',
      '“一链三联”第2工作法',
      '以链聚人，以联促行。',
      '示例行业协会2',
      '中共示例行业协会第2支部委员会',
      '广州市',
      '示例甲、示例乙',
      expect.any(Number),
      2,
    ]);
  });

  it('shows text that looks like a program as text', async () => {
    const book = await bookOf(folder, 1);
    const words = '#read("/etc/hosts") $x$ <b>&amp;</b> \\u{41} =1+1';
    const method = book.parts[0]?.methods[0];
    if (!method) throw new Error('The book has a method.');
    Object.assign(method, { title: words, oneLine: words });
    for (const format of ['pdf', 'epub', 'docx', 'xlsx'] as const)
      await makeBook({ book, format, target: path.join(folder, `text.${format}`) });
    const word = new TextDecoder().decode(
      unzipSync(readFileSync(path.join(folder, 'text.docx')))['word/document.xml'],
    );
    expect(word.replaceAll('&quot;', '"')).toContain('#read("/etc/hosts") $x$ &lt;b&gt;&amp;amp;&lt;/b&gt;');
  });
});
