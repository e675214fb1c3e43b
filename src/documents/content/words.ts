import type { MethodSection } from '../../shared/work-method';

export const SECTION_TITLES: Record<MethodSection, string> = {
  background: '背景与起因',
  practice: '主要做法',
  results: '工作成效',
  insights: '经验启示',
  appendix: '附录',
};

export const WORDS = {
  contents: '目录',
  preface: '前言',
  index: '单位索引',
  oneLine: '一句话概括',
  authors: '执笔',
  picture: '图',
} as const;

const DIGITS = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** Chinese numeral of 1 to 99, as headings count: 一, 十, 十一, 二十. */
export function toChineseNumeral(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const head = tens === 0 ? '' : tens === 1 ? '十' : `${DIGITS[tens]}十`;
  return `${head}${ones === 0 && tens > 0 ? '' : DIGITS[ones]}`;
}
