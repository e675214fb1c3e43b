import {
  AlignmentType,
  BorderStyle,
  FrameAnchorType,
  FrameWrap,
  HeightRule,
  HorizontalPositionAlign,
  LineRuleType,
  Paragraph,
  ShadingType,
  TabStopType,
  Tab,
  TextRun,
  VerticalPositionAlign,
  type IFrameOptions,
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

/** 公开方式 and, at the foot of the last page, 版记. What is framed belongs to the paragraph after it. */
export const closing = () => [
  openness(),
  ...imprint(),
  line('', { spacing: { line: 20, lineRule: LineRuleType.EXACT } }),
];

/** A character of 四号. */
const SMALLER = 280;
const FRAME: IFrameOptions = {
  type: 'alignment',
  width: TEXT_WIDTH,
  height: 0,
  rule: HeightRule.AUTO,
  anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.MARGIN },
  alignment: { x: HorizontalPositionAlign.LEFT, y: VerticalPositionAlign.BOTTOM },
  wrap: FrameWrap.NOT_BESIDE,
};

/**
 * 版记, in one frame: rules of 0.35 mm around, 0.25 mm between; 四号, one character in. Its rules are black lines of
 * their own: LibreOffice unframes paragraphs whose borders are not all alike.
 */
function imprint(): Paragraph[] {
  const framed = (words: string, more: IParagraphOptions = {}) =>
    line([text(words, { size: SIZES.sihao, characterSpacing: 0 })], {
      spacing: { line: 420, lineRule: LineRuleType.AT_LEAST, after: 60 },
      ...more,
      frame: FRAME,
    });
  /** As thick as its paragraph is high, in twentieths of a point: 0.35 mm is 20, 0.25 mm is 14. */
  const rule = (thickness: number) =>
    framed('', {
      spacing: { line: thickness, lineRule: LineRuleType.EXACT, after: 0 },
      shading: { type: ShadingType.CLEAR, fill: '000000' },
    });
  return [
    rule(20),
    framed('{#抄送}'),
    framed('抄送：{抄送}。', { indent: { left: 4 * SMALLER, hanging: 3 * SMALLER, right: SMALLER } }),
    rule(14),
    framed('{/抄送}'),
    framed('{印发机关}\t{印发日期}印发', {
      indent: { left: SMALLER, right: SMALLER },
      tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH - SMALLER }],
    }),
    rule(20),
  ];
}
