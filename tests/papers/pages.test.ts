import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { makeBook } from '../../src/documents/make-book';
import { DOCUMENT_KINDS } from '../../src/shared/letters';
import { readShipped } from '../../src/documents/shipped';
import { fillTemplate } from '../../src/documents/template';
import { bookFolder, bookMethod, bookOf, singleBook } from '../support/books';
import { OFFICIAL } from '../support/official';
import { linesOf, run, toPages } from '../support/programs';

const { folder, remove } = bookFolder();
afterAll(remove);

const FULL = '党'.repeat(28);
/** A page of nothing but full lines. */
async function fullPage(format: 'docx' | 'pdf'): Promise<string> {
  const method = { ...(await bookMethod(folder, 1)), pictures: [] };
  const html = `<p>${'党'.repeat(28 * 80)}</p>`;
  const target = path.join(folder, `full-${format}.${format}`);
  await makeBook({
    book: singleBook({ ...method, sections: [{ section: 'background', html }] }),
    format,
    target,
  });
  return format === 'pdf' ? target : toPages(folder, target);
}

describe('pages', () => {
  it.each(['docx', 'pdf'] as const)('of a %s book hold 22 lines of 28 characters', async (format) => {
    const lines = linesOf(await fullPage(format), 2);
    expect(lines.filter((line) => line === FULL)).toHaveLength(22);
    expect(lines.at(-1)).toMatch(/^— ?2 ?—$/);
  });

  it('of the Word book carry the numbers that its contents promise', async () => {
    const target = path.join(folder, 'book.docx');
    await makeBook({ book: await bookOf(folder, 3), format: 'docx', target });
    const pdf = toPages(folder, target);
    const count = Number(/Pages:\s+(\d+)/.exec(run('pdfinfo', [pdf]))?.[1]);
    const pages = Array.from({ length: count }, (_, index) => linesOf(pdf, index + 1));
    const contents = pages.find((lines) => lines.includes('目录')) ?? [];
    const promised = contents.flatMap((line) => {
      const entry = /^(.*?)\s*\.{3,}\s*(\d+)$/.exec(line);
      return entry ? [{ title: entry[1]?.replaceAll(/\s/g, ''), page: entry[2] }] : [];
    });
    expect(promised).toHaveLength(6);
    for (const { title, page } of promised) {
      const found = pages.find(
        (lines) =>
          lines.slice(0, 6).some((line) => line.replaceAll(/\s/g, '') === title) && !lines.includes('目录'),
      );
      expect(found?.at(-1)).toMatch(new RegExp(`^— ?${page} ?—$`));
    }
  });

  it.each(DOCUMENT_KINDS)('are made of the shipped %s without a fault', async (kind) => {
    const file = path.join(folder, `${kind}.docx`);
    writeFileSync(file, await fillTemplate(await readShipped(kind), OFFICIAL));
    const text = run('pdftotext', ['-layout', toPages(folder, file), '-']).replaceAll(/\s/g, '');
    expect(text).toContain(kind === 'certificate' ? '证' : '示社党〔2026〕8号');
    expect(text).not.toMatch(/[{}]/);
  });
});

describe('the files of a book', () => {
  it('are a sound PDF file with embedded fonts, tags and bookmarks', async () => {
    const target = path.join(folder, 'sound.pdf');
    await makeBook({ book: await bookOf(folder, 3), format: 'pdf', target });
    expect(run('qpdf', ['--check', target])).toContain('No syntax or stream encoding errors found');
    expect(run('pdfinfo', [target])).toMatch(/Tagged:\s+yes/);
    const fonts = run('pdffonts', [target])
      .split('\n')
      .slice(2)
      .filter((line) => line !== '');
    expect(fonts.length).toBeGreaterThan(1);
    for (const font of fonts) expect(font).toMatch(/yes yes yes/);
    expect(run('pdftotext', [target, '-'])).toContain('支部建在行业链上');
  });

  it.each([
    ['rgb', 'srgb'],
    ['gray', 'b-w'],
    ['cmyk', 'cmyk'],
  ])('hold a photograph of %s in the PDF as it came', async (colour, space) => {
    const method = await bookMethod(folder, 1);
    const [picture] = method.pictures;
    if (!picture) throw new Error('The method has pictures.');
    const file = path.join(folder, `${colour}.jpg`);
    await sharp(picture.file).toColourspace(space).jpeg().toFile(file);
    const target = path.join(folder, `${colour}.pdf`);
    const book = singleBook({ ...method, pictures: [{ ...picture, file }] });
    await makeBook({ book, format: 'pdf', target });
    expect(run('pdfimages', ['-list', target])).toMatch(new RegExp(`640\\s+400\\s+${colour} .* jpeg`));
    run('pdfimages', ['-j', target, path.join(folder, colour)]);
    expect(readFileSync(path.join(folder, `${colour}-000.jpg`)).equals(readFileSync(file))).toBe(true);
  });

  it('are an EPUB file that EPUBCheck has nothing to say about', async () => {
    const target = path.join(folder, 'sound.epub');
    await makeBook({ book: await bookOf(folder, 3), format: 'epub', target, note: ['示例甲 导出'] });
    expect(run('java', ['-jar', '/usr/share/java/epubcheck.jar', target])).toMatch(
      /0 fatals \/ 0 errors \/ 0 warnings/,
    );
  });
});
