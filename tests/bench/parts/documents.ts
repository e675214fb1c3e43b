import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../../src/cli/surroundings';
import type { Book, BookMethod } from '../../../src/shared/book';
import { bookMethod } from '../../support/books';
import { OFFICIAL } from '../../support/official';
import { bookHtml } from '../documents/book-html';
import { withPhotographs } from '../documents/photograph';
import { runMeasured, type Measured } from '../documents/run-measured';
import { toPeak, toRatio, type Finding } from '../finding';
import type { Settings } from '../settings';

const METHODS = 100;
const LETTERS = 2_000;
const MEMORY = 500;

/** Programs of one line, so that a process measures nothing but the work: the built engine does it, as in production. */
const ENGINE = path.join(ROOT, 'dist/src/documents');
const MAKE_BOOK = `const [book, format, target] = process.argv.slice(1);
require('${ENGINE}/make-book.js').makeBook({ book: require(book), format, target });`;
const MERGE_LETTERS = `const { fillTemplate, mergeDocuments } = require('${ENGINE}/template.js');
const data = require(process.argv[1]);
(async () => {
  const template = await require('${ENGINE}/shipped.js').readShipped('feedback-letter');
  const letters = [];
  for (let number = 1; number <= ${LETTERS}; number += 1)
    letters.push(await fillTemplate(template, { ...data, 主送: '第' + number + '号收文单位' }));
  require('node:fs').writeFileSync(process.argv[2], await mergeDocuments(letters));
})();`;

/**
 * A collection of 100 methods with 200 pictures as Word and PDF against pandoc making a plain Word file of the same
 * content, in turns; 2,000 letters filled and merged.
 */
export async function measureDocuments({ rounds, workDir }: Settings): Promise<Finding[]> {
  const folder = path.join(workDir, 'documents');
  mkdirSync(folder, { recursive: true });
  const book = await bookOf(folder);
  const [json, html] = [path.join(folder, 'book.json'), path.join(folder, 'book.html')];
  writeFileSync(json, JSON.stringify(book));
  writeFileSync(html, bookHtml(book));
  const hasPandoc = spawnSync('pandoc', ['--version']).status === 0;
  const make = (format: string) =>
    runMeasured(process.execPath, ['--eval', MAKE_BOOK, json, format, path.join(folder, `book.${format}`)]);
  const samples: Record<'docx' | 'pdf' | 'pandoc', Measured[]> = { docx: [], pdf: [], pandoc: [] };
  for (let round = 0; round < rounds; round += 1) {
    samples.docx.push(await make('docx'));
    if (hasPandoc)
      samples.pandoc.push(
        await runMeasured('pandoc', [html, '--toc', '-o', path.join(folder, 'pandoc.docx')]),
      );
    samples.pdf.push(await make('pdf'));
  }
  const letters = path.join(folder, 'letter.json');
  writeFileSync(letters, JSON.stringify(OFFICIAL));
  const merged = await runMeasured(process.execPath, [
    '--eval',
    MERGE_LETTERS,
    letters,
    path.join(folder, 'letters.docx'),
  ]);
  const times = (found: Measured[]) => found.map(({ milliseconds }) => milliseconds);
  const peaks = (found: Measured[]) => found.map(({ megabytes }) => megabytes);
  const part = 'documents';
  const size = `${METHODS} methods, ${2 * METHODS} pictures`;
  const against = (['docx', 'pdf'] as const).map((format) =>
    toRatio(
      {
        part,
        name: `${format} of ${size} / pandoc's docx`,
        target: 1,
        note: 'pandoc sets no pages: its contents have no numbers until someone updates them',
      },
      times(samples[format]),
      times(samples.pandoc),
    ),
  );
  return [
    ...(hasPandoc ? against : []),
    toPeak(
      { part, name: `memory for the docx, ${size}`, target: MEMORY, note: seconds(samples.docx) },
      peaks(samples.docx),
    ),
    toPeak(
      { part, name: `memory for the pdf, ${size}`, target: MEMORY, note: seconds(samples.pdf) },
      peaks(samples.pdf),
    ),
    ...(hasPandoc
      ? [toPeak({ part, name: `memory of pandoc, ${size}`, target: null }, peaks(samples.pandoc))]
      : []),
    toPeak(
      {
        part,
        name: `memory for ${LETTERS} letters filled and merged`,
        target: MEMORY,
        note: seconds([merged]),
      },
      [merged.megabytes],
    ),
  ];
}

const seconds = (found: Measured[]): string =>
  `${found.map(({ milliseconds }) => (milliseconds / 1000).toFixed(1)).join(', ')} s`;

/** About 3,000 characters, as collections print. */
const lengthen = (method: BookMethod): BookMethod => ({
  ...method,
  sections: method.sections.map((one) =>
    one.section === 'results' ? { ...one, html: one.html.repeat(5) } : one,
  ),
});

async function bookOf(folder: string): Promise<Book> {
  const methods = [];
  for (let number = 1; number <= METHODS; number += 1)
    methods.push(await withPhotographs(lengthen(await bookMethod(folder, number)), folder));
  return {
    title: '创新工作法汇编',
    year: 2026,
    publisher: '示例省社会组织党委',
    preface: '<p>前言。</p>',
    parts: [
      { title: '第一篇', preface: '', methods: methods.slice(0, METHODS / 2) },
      { title: '第二篇', preface: '', methods: methods.slice(METHODS / 2) },
    ],
  };
}
