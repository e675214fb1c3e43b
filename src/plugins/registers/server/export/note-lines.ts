import type { ParsedExport } from './parse-export';

/** Who took the file, when and what for: heading and words, as they stand in the file. */
export function noteLines(
  { locale, purpose }: Pick<ParsedExport, 'locale' | 'purpose'>,
  { who, label, at, rows }: { who: string; label: string; at: Date; rows: number },
): Array<[string, string]> {
  // Beijing time, as the offices write it.
  const time = at.toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' });
  return locale === 'zh'
    ? [
        ['导出人', who],
        ['导出时间', time],
        ['导出用途', purpose],
        ['登记册', label],
        ['导出行数', String(rows)],
      ]
    : [
        ['Exported by', who],
        ['Exported at', time],
        ['Purpose of the export', purpose],
        ['Register exported', label],
        ['Rows exported', String(rows)],
      ];
}
