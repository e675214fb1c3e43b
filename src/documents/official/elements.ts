import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  RelativeVerticalPosition,
  TabStopType,
  Tab,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type IParagraphOptions,
  type IRunOptions,
} from 'docx';
import { FACES, SIZES } from '../word/faces';
import { CHARACTER, TEXT_WIDTH } from '../word/page';

/** Red of the mark and rules of official documents. */
export const RED = 'FF0000';

/** Words in one look; `\t` is a tab. */
export const text = (words: string, look: IRunOptions = {}) =>
  new TextRun({
    ...look,
    children: words.split('\t').flatMap((piece, index) => (index > 0 ? [new Tab(), piece] : [piece])),
  });

export const line = (children: TextRun[] | string, more: IParagraphOptions = {}) =>
  new Paragraph({
    ...more,
    children: typeof children === 'string' ? [text(children)] : children,
  });

export const empty = (count = 1) => Array.from({ length: count }, () => line(''));

/** 发文机关标志: its foot stands 35 mm below the top of the type area, with the lines that follow it. */
export const mark = (before: number) =>
  line('{发文机关标志}', {
    style: 'DocumentMark',
    spacing: { before, line: 960, lineRule: LineRuleType.AT_LEAST },
  });

/** The red rule as wide as the type area, 4 mm below what stands above it. */
const RULE = { bottom: { style: BorderStyle.SINGLE, size: 12, space: 11, color: RED } } as const;

/** 发文字号 in the middle, two lines below the mark. */
export const number = () => [
  ...empty(2),
  line('{发文字号}', { alignment: AlignmentType.CENTER, border: RULE }),
];

/** In documents to a higher body the number stands left and who signs right, one character in. */
export const numberAndSigner = () => [
  ...empty(2),
  line([text('{发文字号}\t签发人：'), text('{签发人}', FACES.kai)], {
    indent: { left: CHARACTER, right: CHARACTER },
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH - CHARACTER }],
    border: RULE,
  }),
];

/** 标题, two lines below the rule. */
export const title = () => [...empty(2), line('{标题}', { style: 'DocumentTitle' }), ...empty()];

export const recipients = () => line('{主送}：');

/** 正文, each level in its own typeface. */
export const body = () => [
  line('{#正文}'),
  line([text('{#段落.一级}{段落}{/段落.一级}', FACES.hei)], { style: 'BodyText', keepNext: true }),
  line([text('{#段落.二级}{段落}{/段落.二级}', FACES.kai)], { style: 'BodyText', keepNext: true }),
  line('{#段落.正文}{段落}{/段落.正文}', { style: 'BodyText' }),
  line('{/正文}'),
];

/** 附件说明, a line below the text; further names stand under the first. */
export const attachments = () => [
  line('{#有附件}'),
  ...empty(),
  line([text('附件：{#附件}{序号}.{名称}'), new TextRun({ break: 1, text: '{/附件}' })], {
    indent: { left: 5 * CHARACTER, hanging: 3 * CHARACTER },
    alignment: AlignmentType.LEFT,
  }),
  line('{/有附件}'),
];

/** 发文机关署名 over 成文日期, whose last character stands four in from the right. */
export const signature = () => [
  ...empty(2),
  line('{发文机关署名}', {
    alignment: AlignmentType.RIGHT,
    indent: { right: 2 * CHARACTER },
    keepNext: true,
  }),
  line('{成文日期}', { alignment: AlignmentType.RIGHT, indent: { right: 4 * CHARACTER } }),
];

const openness = () => line('{#公开方式}公开方式：{公开方式}{/公开方式}', { indent: { left: CHARACTER } });

/** 公开方式 and, at the foot of the last page, 版记. A table that floats belongs to the paragraph after it. */
export const closing = () => [
  openness(),
  imprint(),
  line('', { spacing: { line: 20, lineRule: LineRuleType.EXACT } }),
];

/** 抄送： with one character before it; further lines stand under the first name. */
const COPIES_LABEL = 4 * 280 + 20;

/**
 * Rules of 0.35 mm around, 0.25 mm between; 四号, one character in. Its two cells make the row of copies one that is
 * left out where there are none.
 */
function imprint(): Table {
  const rule = (size: number) => ({ style: BorderStyle.SINGLE, size, color: '000000' });
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const cell = (words: string, width: number, indent: { left?: number; right?: number }, columnSpan = 1) =>
    new TableCell({
      columnSpan,
      width: { size: width, type: WidthType.DXA },
      children: [
        line([text(words, { size: SIZES.sihao, characterSpacing: 0 })], {
          indent,
          tabStops: [{ type: TabStopType.RIGHT, position: width - 280 }],
          spacing: { line: 480, lineRule: LineRuleType.AT_LEAST },
        }),
      ],
    });
  const widths = [COPIES_LABEL, TEXT_WIDTH - COPIES_LABEL] as const;
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: [...widths],
    margins: { left: 0, right: 0 },
    // Eighths of a point: 0.35 mm is 8, 0.25 mm is 6.
    borders: {
      top: rule(8),
      bottom: rule(8),
      insideHorizontal: rule(6),
      left: none,
      right: none,
      insideVertical: none,
    },
    float: {
      horizontalAnchor: TableAnchorType.MARGIN,
      verticalAnchor: TableAnchorType.MARGIN,
      absoluteHorizontalPosition: 0,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
    },
    rows: [
      new TableRow({
        cantSplit: true,
        children: [
          cell('{#抄送}抄送：', widths[0], { left: 280 }),
          cell('{抄送}。{/抄送}', widths[1], { right: 280 }),
        ],
      }),
      new TableRow({
        cantSplit: true,
        children: [cell('{印发机关}\t{印发日期}印发', TEXT_WIDTH, { left: 280, right: 280 }, 2)],
      }),
    ],
  });
}
