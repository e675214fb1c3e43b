import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  PageOrientation,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  VerticalAlignTable,
  WidthType,
  type ISectionOptions,
} from 'docx';
import type { DocumentKind } from '../../shared/letters';
import { FACES, SIZES } from '../word/faces';
import { CHARACTER, GRID, LINE_PITCH, PAGE, TEXT_WIDTH } from '../word/page';
import { NO_FOLIOS, toFolios } from '../word/running';
import {
  attachments,
  body,
  closing,
  line,
  mark,
  number,
  numberAndSigner,
  recipients,
  RED,
  signature,
  text,
  title,
} from './elements';

/** Distance of the mark from the top of the type area: its characters stand 35 mm below. */
const MARK_BEFORE = 1000;

const page = (children: ISectionOptions['children']): ISectionOptions => ({
  properties: { page: PAGE, grid: GRID },
  footers: toFolios(),
  children,
});

/** 通知、批复、任命通知、命名决定: to lower or equal bodies. */
const downward = () =>
  page([
    mark(MARK_BEFORE),
    ...number(),
    ...title(),
    recipients(),
    ...body(),
    ...attachments(),
    ...signature(),
    ...closing(),
  ]);

/** 请示: names who signs. */
const upward = () =>
  page([
    mark(MARK_BEFORE),
    ...numberAndSigner(),
    ...title(),
    recipients(),
    ...body(),
    ...attachments(),
    ...signature(),
    ...closing(),
  ]);

/** 函 (10.1): the mark 30 mm below the edge between red double rules, the number at the right, no number on page one. */
const letter = (): ISectionOptions => {
  const rule = { style: BorderStyle.THICK_THIN_SMALL_GAP, size: 24, space: 6, color: RED };
  return {
    properties: { page: PAGE, grid: GRID, titlePage: true },
    footers: { ...toFolios(), first: NO_FOLIOS().default },
    children: [
      line([text('{发文机关标志}', { size: 64 })], {
        style: 'DocumentMark',
        border: { bottom: rule },
      }),
      line('{发文字号}', {
        alignment: AlignmentType.RIGHT,
        spacing: { before: 120, line: LINE_PITCH, lineRule: LineRuleType.EXACT },
      }),
      ...title(),
      recipients(),
      ...body(),
      ...attachments(),
      ...signature(),
      ...closing(),
    ],
  };
};

/** 证书: a landscape sheet with a frame, its words in the middle. */
const certificate = (): ISectionOptions => {
  const edge = { style: BorderStyle.THIN_THICK_SMALL_GAP, size: 36, space: 24, color: 'C00000' };
  return {
    properties: {
      page: {
        size: { ...PAGE.size, orientation: PageOrientation.LANDSCAPE },
        margin: { top: 1700, bottom: 1700, left: 2000, right: 2000, header: 600, footer: 600 },
        borders: { pageBorderTop: edge, pageBorderBottom: edge, pageBorderLeft: edge, pageBorderRight: edge },
      },
    },
    children: [
      line([text('证　书', { ...FACES.title, size: 96, color: 'C00000', characterSpacing: 0 })], {
        alignment: AlignmentType.CENTER,
        spacing: { before: 1000, line: 1400, lineRule: LineRuleType.AT_LEAST, after: 200 },
      }),
      line([text('{主送}：', { size: 40 })], { spacing: { line: 800, lineRule: LineRuleType.AT_LEAST } }),
      line([text('{#正文}{段落}{/正文}', { size: 40 })], {
        indent: { firstLine: 800, firstLineChars: 200 },
        spacing: { line: 800, lineRule: LineRuleType.AT_LEAST },
      }),
      line([text('编号：{发文字号}\t{发文机关署名}', { size: SIZES.sanhao })], {
        tabStops: [{ type: TabStopType.RIGHT, position: 12_200 }],
        spacing: { before: 900, line: LINE_PITCH, lineRule: LineRuleType.EXACT },
      }),
      line([text('{成文日期}', { size: SIZES.sanhao })], {
        alignment: AlignmentType.RIGHT,
        indent: { right: 2 * CHARACTER },
      }),
    ],
  };
};

/** 督办单: one sheet to fill in and send back. */
const supervisionSlip = (): ISectionOptions => {
  const label = 1700;
  const cell = (children: ReturnType<typeof line>[], width: number, span = 1) =>
    new TableCell({
      columnSpan: span,
      width: { size: width, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { left: 100, right: 100 },
      children,
    });
  const named = (words: string) =>
    cell(
      [line([text(words, { ...FACES.hei, size: SIZES.sihao })], { alignment: AlignmentType.CENTER })],
      label,
    );
  const filled = (words: string, width: number, span = 1) =>
    cell([line([text(words, { size: SIZES.sihao })], { alignment: AlignmentType.LEFT })], width, span);
  const half = (TEXT_WIDTH - 2 * label) / 2;
  const wide = (words: string, children: ReturnType<typeof line>[], height?: number) =>
    new TableRow({
      height: height ? { value: height, rule: 'atLeast' } : undefined,
      children: [named(words), cell(children, TEXT_WIDTH - label, 3)],
    });
  const pair = (one: string, value: string, other: string, otherValue: string) =>
    new TableRow({
      height: { value: 700, rule: 'atLeast' },
      children: [named(one), filled(value, half), named(other), filled(otherValue, half)],
    });
  const small = { size: SIZES.sihao };
  return page([
    line([text('督　办　单', { size: 56 })], { style: 'DocumentMark' }),
    line([text('{发文机关署名}\t{发文字号}', small)], {
      tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
    }),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      columnWidths: [label, half, label, half],
      rows: [
        wide('督办事项', [line([text('{标题}', small)])], 800),
        wide('承办单位', [line([text('{主送}', small)])], 700),
        pair('签 发 人', '{签发人}', '交办日期', '{成文日期}'),
        wide(
          '督办要求',
          [line([text('{#正文}{段落}{/正文}', small)], { indent: { firstLine: 560, firstLineChars: 200 } })],
          3600,
        ),
        wide('附　　件', [line([text('{#附件}{序号}.{名称}{/附件}', small)])], 700),
        wide('办理情况', [line('')], 3200),
        pair('承办负责人', '', '办结日期', '　　年　月　日'),
      ],
    }),
    line('', { spacing: { line: 20, lineRule: LineRuleType.EXACT } }),
  ]);
};

/** How each kind of document is laid out. */
export const FORMS: Record<DocumentKind, () => ISectionOptions> = {
  notice: downward,
  request: upward,
  reply: downward,
  'feedback-letter': letter,
  appointment: downward,
  'naming-decision': downward,
  certificate,
  'supervision-slip': supervisionSlip,
};
