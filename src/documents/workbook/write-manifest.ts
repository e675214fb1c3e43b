import { Workbook } from 'exceljs';
import { toText, type Block } from '../content/blocks';
import type { BookContent, MethodContent } from '../content/book-content';
import type { Book } from '../../shared/book';

const COLUMNS = [
  { header: '序号', width: 8 },
  { header: '部分', width: 24 },
  { header: '工作法', width: 40 },
  { header: '一句话概括', width: 60 },
  { header: '单位', width: 36 },
  { header: '党组织', width: 36 },
  { header: '地市', width: 12 },
  { header: '执笔', width: 24 },
  { header: '字数', width: 10 },
  { header: '图片', width: 8 },
] as const;

/** Writes the list of a book's methods as a workbook, one row each. */
export async function writeManifest(book: Book, content: BookContent): Promise<Buffer> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('目录', {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToHeight: 0 },
  });
  sheet.columns = COLUMNS.map((column) => ({
    ...column,
    style: { alignment: { vertical: 'top', wrapText: true } },
  }));
  sheet.getRow(1).font = { bold: true };
  let number = 0;
  book.parts.forEach((part, partIndex) =>
    part.methods.forEach((method, index) => {
      number += 1;
      const laid = content.parts[partIndex]?.methods[index];
      sheet.addRow([
        number,
        part.title,
        method.title,
        method.oneLine,
        method.organization ?? '',
        method.branch,
        method.city,
        method.authors.join('、'),
        laid ? countCharacters(laid) : 0,
        method.pictures.length,
      ]);
    }),
  );
  for (const line of content.note) sheet.addRow([null, line]);
  sheet.autoFilter = { from: 'A1', to: { row: 1, column: COLUMNS.length } };
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** Characters of the sections as Word counts them: without white space. */
const countCharacters = ({ sections }: MethodContent): number =>
  sections
    .flatMap(({ blocks }) => blocks.map(toBlockText))
    .join('')
    .replace(/\s/g, '').length;

function toBlockText(block: Block): string {
  if (block.kind === 'picture') return block.caption;
  if (block.kind !== 'table') return toText(block.runs);
  return block.rows
    .flat()
    .flatMap(({ paragraphs }) => paragraphs.map(toText))
    .join('');
}
