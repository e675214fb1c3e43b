import { SITE_CRITERIA } from '../shared/site-criteria';
import type { ShowcaseContent } from '../shared/showcase';

/** What the exhibition is called. */
export const NAME = '广东社会组织党建示范点';
/** One sentence about it, for search engines and feeds. */
export const ABOUT =
  '广东社会组织党建示范点的公开展示：可看、可学、可复制推广。每一处的故事、数字、图片和参观方式。';

export const LEVELS: Record<ShowcaseContent['site']['level'], string> = {
  province: '省级',
  city: '市级',
  county: '县级',
};

/** Kinds of social organizations, in the order in which offices name them. */
export const TYPES: Record<string, string> = {
  association: '社会团体',
  'service-agency': '社会服务机构',
  foundation: '基金会',
  community: '社区社会组织',
};

export const CRITERIA: Record<string, string> = Object.fromEntries(
  SITE_CRITERIA.map(({ code, label }) => [code, label.zh]),
);

/** `2026-09-30` as `2026年9月30日`. What is no such date is told as it is. */
export function toDay(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(date) ?? [];
  return year ? `${year}年${Number(month)}月${Number(day)}日` : date;
}

/** A list as a sentence has it. */
export const listed = (words: readonly string[]): string => words.join('、');
