import { toText, type Block } from './blocks';
import { toChineseNumeral } from './words';

/** A numeral that the author wrote: （一） 一、 1. 1、 (1) ① */
export const WRITTEN_NUMERAL =
  /^\s*(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}[、.．]|\d{1,2}[、.．](?!\d)|[①-⑳]|第[一二三四五六七八九十\d]{1,3}[章节条、，])/;

/** Gives headings the numerals of official documents, （一） and 1., where the author wrote none. */
export function numberHeadings(blocks: Block[]): Block[] {
  const counts = { upper: 0, lower: 0 };
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block;
    if (block.level === 1) {
      counts.upper += 1;
      counts.lower = 0;
    } else counts.lower += 1;
    if (WRITTEN_NUMERAL.test(toText(block.runs))) return block;
    const numeral = block.level === 1 ? `（${toChineseNumeral(counts.upper)}）` : `${counts.lower}.`;
    return { ...block, runs: [{ text: numeral, isBold: false, isItalic: false }, ...block.runs] };
  });
}
