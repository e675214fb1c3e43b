import type { MethodSection } from '../../shared/work-method';
import { WRITTEN_NUMERAL } from '../content/number-headings';
import type { WordBlock, WordParagraph } from './word-paragraph';

/** Words by which the offices' own headings tell what a section is. */
const SECTION_WORDS: Array<[MethodSection, RegExp]> = [
  ['appendix', /^附(录|件)/],
  ['background', /背景|起因|缘起|由来|基本(情况|概况)|单位(简介|概况)/],
  ['insights', /启示|启发|经验|体会|思考/],
  ['results', /成效|效果|成果|成绩/],
  ['practice', /做法|举措|措施|路径|实践|主要内容|方法步骤/],
];

/** Longer paragraphs are text, however they begin. */
const LONGEST_HEADING = 40;
const CHINESE = /^[一二三四五六七八九十]{1,3}[、.．]/;
const BRACKETED = /^[（(][一二三四五六七八九十]{1,3}[）)]/;
const DECIMAL = /^\d{1,2}[.．、](?!\d)/;

/** Rank of a heading: smaller stands above larger. Null for text. */
export function rankOf(block: WordBlock): number | null {
  if (block.kind !== 'paragraph' || block.text === '') return null;
  if (block.style === 'title') return 0;
  if (block.outline !== null) return block.outline + 1;
  const { text, list } = block;
  if (
    list ||
    ['list item', 'caption'].includes(block.style) ||
    text.length > LONGEST_HEADING ||
    /[。；！？]/.test(text)
  )
    return null;
  if (CHINESE.test(text)) return 11;
  if (BRACKETED.test(text)) return 12;
  return DECIMAL.test(text) && !/[，,：:]/.test(text) ? 13 : null;
}

/** The heading without its numeral. */
export const stripNumeral = (text: string): string => text.replace(WRITTEN_NUMERAL, '').trim();

export function findSection({ text }: Pick<WordParagraph, 'text'>): MethodSection | null {
  const words = stripNumeral(text);
  return SECTION_WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** The rank at which the sections stand: the highest below the title that names one. Null where none does. */
export function findSectionRank(blocks: WordBlock[]): number | null {
  const named = blocks.flatMap((block) => {
    const rank = rankOf(block);
    return rank !== null && rank > 0 && block.kind === 'paragraph' && findSection(block)
      ? [{ rank, block }]
      : [];
  });
  // The title of a method may itself speak of results: a rank counts when two of its headings name sections.
  const ranks = named.map(({ rank }) => rank);
  const shared = ranks.filter((rank, index) => ranks.indexOf(rank) !== index);
  return shared.length > 0 ? Math.min(...shared) : ranks.length > 0 ? Math.max(...ranks) : null;
}
