import {
  AlignmentType,
  HeadingLevel,
  ImageRun,
  Paragraph,
  SequentialIdentifier,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Block, PictureBlock, Run } from '../content/blocks';
import type { PreparedPicture } from '../content/prepare-pictures';
import { toFullTable, type FullTable } from '../content/table-rows';
import { WORDS } from '../content/words';
import { FACES } from './faces';
import { CHARACTER, TEXT_WIDTH } from './page';
import { INDENT } from './styles';

/** Turns blocks into paragraphs and tables of Word. */
export function toWordBlocks(
  blocks: Block[],
  pictures: Map<string, PreparedPicture>,
): Array<Paragraph | Table> {
  return blocks.flatMap((block) => toWordBlock(block, pictures));
}

function toWordBlock(block: Block, pictures: Map<string, PreparedPicture>): Array<Paragraph | Table> {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: block.level === 1 ? HeadingLevel.HEADING_4 : HeadingLevel.HEADING_5,
          children: toTextRuns(block.runs),
        }),
      ];
    case 'paragraph':
      return [new Paragraph({ style: 'BodyText', children: toTextRuns(block.runs) })];
    case 'quote':
      return [new Paragraph({ style: 'Quote', children: toTextRuns(block.runs) })];
    case 'item':
      return [
        new Paragraph({
          style: 'ListItem',
          indent: { ...INDENT, left: block.depth * 2 * CHARACTER },
          children: [...(block.mark === null ? [] : [new TextRun(block.mark)]), ...toTextRuns(block.runs)],
        }),
      ];
    case 'table':
      // A paragraph between two tables keeps Word from joining them.
      return [toWordTable(toFullTable(block.rows)), new Paragraph({ style: 'TableText' })];
    case 'picture':
      return toPicture(block, pictures);
  }
}

function toTextRuns(runs: Run[]): TextRun[] {
  return runs.flatMap(({ text, isBold, isItalic }) =>
    text.split('\n').map(
      (line, index) =>
        new TextRun({
          text: line,
          break: index > 0 ? 1 : 0,
          bold: isBold || undefined,
          italics: isItalic || undefined,
        }),
    ),
  );
}

function toWordTable({ rows, columns }: FullTable): Table {
  const width = Math.floor(TEXT_WIDTH / columns);
  return new Table({
    width: { size: width * columns, type: WidthType.DXA },
    columnWidths: Array.from({ length: columns }, () => width),
    alignment: AlignmentType.CENTER,
    rows: rows.map(
      (cells, index) =>
        new TableRow({
          tableHeader: index === 0 && cells.every(({ isHeading }) => isHeading),
          cantSplit: true,
          children: cells.map(
            (cell) =>
              new TableCell({
                columnSpan: cell.columns,
                rowSpan: cell.rows,
                verticalAlign: VerticalAlignTable.CENTER,
                width: { size: width * cell.columns, type: WidthType.DXA },
                children: cell.paragraphs.map(
                  (runs) =>
                    new Paragraph({
                      style: 'TableText',
                      children: cell.isHeading
                        ? runs.map(({ text }) => new TextRun({ text, ...FACES.hei }))
                        : toTextRuns(runs),
                    }),
                ),
              }),
          ),
        }),
    ),
  });
}

function toPicture(block: PictureBlock, pictures: Map<string, PreparedPicture>): Paragraph[] {
  const picture = pictures.get(block.token);
  if (!picture) throw new Error(`Picture ${block.token} was not prepared.`);
  const { data, type, width, height, alternative } = picture;
  return [
    new Paragraph({
      style: 'Picture',
      children: [
        new ImageRun({
          type,
          data,
          // docx counts pixels of 0.75 points.
          transformation: { width: width / 0.75, height: height / 0.75 },
          altText: { name: `${WORDS.picture}${block.number ?? ''}`, description: alternative, title: '' },
        }),
      ],
    }),
    new Paragraph({
      style: 'Caption',
      children: [
        new TextRun(WORDS.picture),
        new SequentialIdentifier(WORDS.picture),
        new TextRun(block.caption === '' ? '' : `　${block.caption}`),
      ],
    }),
  ];
}
