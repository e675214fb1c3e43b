import type { DocumentKind } from '../../../shared/letters';

/** What each kind adds to the mark of its issuing body, so that its series is told from the others. */
const KIND_MARKS: Record<DocumentKind, string> = {
  notice: '',
  request: '请',
  reply: '复',
  'feedback-letter': '函',
  appointment: '任',
  'naming-decision': '命',
  certificate: '证',
  'supervision-slip': '督',
};

/** 发文字号: mark of the body, year in six-cornered brackets, number without leading zeros (GB/T 9704-2012, 7.2.5). */
export const documentNumber = (
  mark: string,
  kind: DocumentKind,
  year: number,
  serial: number | null,
): string => `${mark}${KIND_MARKS[kind]}〔${year}〕${serial ?? '　'}号`;

/** 成文日期: Arabic figures without leading zeros (GB/T 9704-2012, 7.3.5.4). `day` is `YYYY-MM-DD`. */
export function officialDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}
