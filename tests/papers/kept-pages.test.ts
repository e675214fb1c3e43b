import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeBook } from '../../src/documents/make-book';
import { DOCUMENT_KINDS, type DocumentKind } from '../../src/shared/letters';
import { readShipped } from '../../src/documents/shipped';
import { fillTemplate, type TemplateData } from '../../src/documents/template';
import { bookFolder, bookOf } from '../support/books';
import { OFFICIAL } from '../support/official';
import { differenceOf, drawPage, expectAsKept, TOLERANCE } from '../support/page-references';
import { linesOf, run, toPages } from '../support/programs';

const { folder, remove } = bookFolder();
afterAll(remove);

async function documentPages(kind: DocumentKind, name: string, more: TemplateData = {}): Promise<string> {
  const file = path.join(folder, `${name}.docx`);
  writeFileSync(file, await fillTemplate(await readShipped(kind), { ...OFFICIAL, ...more }));
  return toPages(folder, file);
}
const countPages = (pdf: string) => Number(/Pages:\s+(\d+)/.exec(run('pdfinfo', [pdf]))?.[1]);

const SENTENCE = '各市社会组织党委要认真落实，按月报告进展，年底前完成。';
const LONG = { 正文: Array.from({ length: 14 }, () => ({ 段落: SENTENCE.repeat(4) })) };

/** The lines of each page, without the spaces that LibreOffice sets between scripts. */
const wordsOf = (pdf: string): string[][] =>
  Array.from({ length: countPages(pdf) }, (_, index) =>
    linesOf(pdf, index + 1).map((line) => line.replaceAll(/\s/g, '')),
  );

describe('pages look as those that are kept', () => {
  it.each(DOCUMENT_KINDS)('of the shipped %s', async (kind) => {
    const pdf = await documentPages(kind, kind);
    const last = countPages(pdf);
    await expectAsKept(pdf, 1, kind);
    if (last > 1) await expectAsKept(pdf, last, `${kind}-last`);
  });

  it('of a notice of several pages, whose imprint stands on the last', async () => {
    const pdf = await documentPages('notice', 'notice-long', LONG);
    const pages = wordsOf(pdf);
    expect(pages.length).toBeGreaterThan(2);
    const imprint = '党委办公室2026年11月26日印发';
    expect(pages.findIndex((lines) => lines.includes(imprint))).toBe(pages.length - 1);
    expect(pages.at(-1)?.at(-2)).toBe(imprint);
    await expectAsKept(pdf, 1, 'notice-long');
    await expectAsKept(pdf, pages.length, 'notice-long-last');
  });

  it.each(['docx', 'pdf'] as const)('of a book as %s', async (format) => {
    const target = path.join(folder, `book.${format}`);
    await makeBook({ book: await bookOf(folder, 3), format, target });
    const pdf = format === 'docx' ? toPages(folder, target) : target;
    const pages = wordsOf(pdf);
    const contents = pages.findIndex((lines) => lines.includes('目录'));
    /** The first page behind the contents with such a line; those of running heads come later. */
    const find = (words: string) => {
      const found = pages.findIndex(
        (lines, index) => index > contents && lines.some((line) => line.includes(words)),
      );
      if (found === -1) throw new Error(`No page has ${words}.`);
      return found + 1;
    };
    const shown = {
      cover: 1,
      contents: contents + 1,
      part: find('第二篇'),
      method: find('“一链三联”第3工作法'),
      table: find('一本台账'),
      picture: find('链上议事会'),
      index: find('单位索引'),
    };
    for (const [name, page] of Object.entries(shown)) await expectAsKept(pdf, page, `book-${format}-${name}`);
  });

  it('and are told from others', async () => {
    const [notice, request, bare] = await Promise.all([
      documentPages('notice', 'one'),
      documentPages('request', 'other'),
      documentPages('notice', 'bare', { 附件: [], 有附件: false }),
    ]);
    const first = drawPage(notice, 1);
    for (const other of [request, bare])
      expect(await differenceOf(first, drawPage(other, 1))).toBeGreaterThan(TOLERANCE);
    expect(await differenceOf(first, drawPage(notice, 1))).toBe(0);
  });
});
